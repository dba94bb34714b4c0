import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { clientConfig } from '../connection/open-pool.js';
import { BACKUP_FORMAT, isKeyTable, keysFile, type BackupHead, type BackupTaken, type NamedDatabase } from './backup.js';
import { contentsOf, type DescribedTable } from './describe-database.js';
import { BadBackup, frameKinds, readFrames, type Frame } from './frames.js';

/** Choices of a restore. */
export interface RestoreOptions {
  /** File with the keys to personal words; the backup's own beside it where it is not said. `null`: none, and those words stay unreadable. */
  readonly keys?: string | null;
}

/** A database has tables already; a restore never writes over anything. */
export class NotEmpty extends Error {}

type Waiting = { readonly client: pg.Client; after: readonly string[] };

/**
 * Makes databases as a backup has them, into empty ones, in one transaction each, which all commit after the last byte
 * of both files was found to be right. Databases that the backup has and `databases` does not are an error, and the other
 * way round. @throws NotEmpty, BadBackup
 */
export async function restore(databases: readonly NamedDatabase[], file: string, options: RestoreOptions = {}): Promise<BackupTaken> {
  const targets = new Map<string, Waiting>();
  try {
    for (const { name, url } of databases) {
      const client = new pg.Client(clientConfig(url));
      client.on('error', () => undefined);
      await client.connect();
      targets.set(name, { client, after: [] });
      const contents = await contentsOf(client);
      if (contents.length > 0) throw new NotEmpty(`the database ${name} is not empty: it has ${contents.slice(0, 5).join(', ')}${contents.length > 5 ? ' …' : ''}`);
      await client.query('begin');
    }
    const data = await readInto(targets, file, 'data');
    const keys = options.keys === null ? { tables: 0, rows: 0 } : await readInto(targets, options.keys ?? keysFile(file), 'keys');
    for (const { client, after } of targets.values()) {
      await forgetAgain(client);
      for (const statement of after) await client.query(statement);
    }
    for (const { client } of targets.values()) await client.query('commit');
    for (const { client } of targets.values()) await client.query('analyze');
    return { tables: data.tables + keys.tables, rows: data.rows + keys.rows };
  } finally {
    await Promise.all([...targets.values()].map(({ client }) => client.end().catch(() => undefined)));
  }
}

// A key file may be older than the data: what was forgotten in between stays so.
const FORGOTTEN: readonly (readonly [table: string, by: string, statement: string])[] = [
  ['personal_keys', 'destroyed_keys', 'delete from personal_keys where id in (select id from destroyed_keys)'],
  ['personal_keys', 'forgotten_subjects', 'delete from personal_keys where subject in (select subject from forgotten_subjects)'],
  ['sessions', 'forgotten_subjects', `delete from sessions where 'member:' || member in (select subject from forgotten_subjects)`],
  ['identities', 'forgotten_subjects', `delete from identities where 'member:' || member in (select subject from forgotten_subjects)`],
];

async function forgetAgain(client: pg.ClientBase): Promise<void> {
  for (const [table, by, statement] of FORGOTTEN) {
    const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null and to_regclass($2) is not null as there', [table, by]);
    if (rows[0]?.there === true) await client.query(statement);
  }
}

const parse = <Content>(frame: Frame): Content => JSON.parse(frame.content.toString()) as Content;

async function readInto(targets: ReadonlyMap<string, Waiting>, file: string, holds: BackupHead['holds']): Promise<BackupTaken> {
  const disk = createReadStream(file);
  const gunzip = createGunzip();
  disk.on('error', (error) => gunzip.destroy(error));
  const frames = readFrames(disk.pipe(gunzip));
  let target: Waiting | undefined;
  let [tables, rows] = [0, 0];
  try {
    for await (const frame of frames) {
      switch (frame.kind) {
        case frameKinds.head:
          checkHead(parse<BackupHead>(frame), holds, targets);
          break;
        case frameKinds.database: {
          const { name, before = [], after = [] } = parse<{ name: string; before?: string[]; after?: string[] }>(frame);
          target = targets.get(name);
          if (!target) throw new BadBackup(`the backup has a database ${name} that its head does not name`);
          for (const statement of before) await target.client.query(statement);
          if (holds === 'data') target.after = after;
          break;
        }
        case frameKinds.table: {
          if (!target) throw new BadBackup('the backup has a table in no database');
          rows += await copyTable(target.client, parse<DescribedTable>(frame), frames, holds);
          tables += 1;
          break;
        }
        case frameKinds.rows:
        case frameKinds.tableEnd:
          throw new BadBackup('the backup has rows in no table');
        case frameKinds.end:
          break;
      }
    }
  } finally {
    disk.destroy();
    gunzip.destroy();
  }
  return { tables, rows };
}

function checkHead(head: BackupHead, holds: BackupHead['holds'], targets: ReadonlyMap<string, Waiting>): void {
  if (head.wheelhouse !== 'backup') throw new BadBackup('this is no backup');
  if (head.format !== BACKUP_FORMAT) throw new BadBackup(`this backup is of format ${head.format}, and this version reads ${BACKUP_FORMAT}`);
  if (head.holds !== holds) throw new BadBackup(`this file holds ${head.holds}, where ${holds} is wanted`);
  const differ = [...targets.keys()].filter((name) => !head.databases.includes(name)).concat(head.databases.filter((name) => !targets.has(name)));
  if (differ.length > 0) throw new BadBackup(`backup and target do not have the same databases: ${differ.join(', ')}`);
}

async function copyTable(client: pg.Client, table: DescribedTable, frames: AsyncGenerator<Frame>, holds: BackupHead['holds']): Promise<number> {
  if (isKeyTable(table.name) !== (holds === 'keys')) throw new BadBackup(`${table.name} stands in the wrong file`);
  const copy = client.query(copyFrom(`copy ${table.name} (${table.columns.join(', ')}) from stdin`));
  const done = finished(copy);
  done.catch(() => undefined);
  for (;;) {
    const { value: frame } = await frames.next();
    if (!frame) throw new BadBackup(`${table.name} has no end`);
    if (frame.kind === frameKinds.tableEnd) {
      copy.end();
      await done;
      return parse<{ rows: number }>(frame).rows;
    }
    if (frame.kind !== frameKinds.rows) throw new BadBackup(`${table.name} has no end`);
    // The content is a piece of a larger buffer that is read on while the copy waits for its turn.
    if (!copy.write(Buffer.from(frame.content))) await Promise.race([once(copy, 'drain'), done]);
  }
}
