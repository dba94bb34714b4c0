import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGzip, constants } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { clientConfig } from '../connection/open-pool.js';
import { describeDatabase, type DescribedDatabase } from './describe-database.js';
import { frameKinds, frameWriter } from './frames.js';

/** A database under the name that a backup knows it by. */
export interface NamedDatabase {
  readonly name: string;
  readonly url: string;
}

export const BACKUP_FORMAT = 1;

/** What a file holds, told by its first frame. */
export interface BackupHead {
  readonly wheelhouse: 'backup';
  readonly format: number;
  /** `data`, or the `keys` to the words in it, which are kept apart. */
  readonly holds: 'data' | 'keys';
  readonly takenAt: string;
  readonly databases: readonly string[];
}

/**
 * Tables of the gateway whose rows go into a file of their own, which is kept for thirty days and no longer: the keys to
 * personal words, and who people are. Without it the rest tells of nobody.
 */
export const KEY_TABLES: readonly string[] = ['personal_keys', 'identities', 'sessions', 'rate_limits'];

/** Where the keys of a backup go. */
export const keysFile = (file: string): string => `${file}.keys`;

/** What was written. */
export interface BackupTaken {
  readonly tables: number;
  readonly rows: number;
}

/**
 * Writes all databases, each as it stood at one instant, into one file, and the keys to personal words into another
 * beside it, both readable by their owner alone. Nothing has to stop for it. A file under the name is replaced when the
 * new one is whole. @throws where a database holds what a backup cannot.
 */
export async function backup(databases: readonly NamedDatabase[], file: string): Promise<BackupTaken> {
  const clients = databases.map(({ url }) => new pg.Client(clientConfig(url)));
  for (const client of clients) client.on('error', () => undefined);
  try {
    await Promise.all(clients.map((client) => client.connect()));
    const sources = await openSources(databases.map(({ name }) => name), clients);
    const data = await writeFileOf('data', sources, file);
    const keys = await writeFileOf('keys', sources, keysFile(file));
    return { tables: data.tables + keys.tables, rows: data.rows + keys.rows };
  } finally {
    await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
  }
}

/** Tries that meet a view which is switched at that moment: each takes milliseconds, and switches are seldom. */
const TRIES = 20;

/** One snapshot of each database, with every table held as it is. */
async function openSources(names: readonly string[], clients: readonly pg.Client[]): Promise<readonly Source[]> {
  for (let left = TRIES; ; left -= 1) {
    // All at once, so that what one service heard of another is as little ahead of it as can be.
    await Promise.all(clients.map((client) => client.query('begin isolation level repeatable read read only; select 1')));
    // Each is waited for, also where another failed: what still asks would ask in the transaction of the next try.
    const asked = await Promise.allSettled(clients.map(async (client, index) => ({ name: names[index] ?? '', client, described: await describeDatabase(client) })));
    const sources = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    if (sources.length === clients.length) return sources;
    const errors = asked.flatMap((one): readonly unknown[] => (one.status === 'rejected' ? [one.reason] : []));
    const last = left === 0 ? errors[0] : errors.find((error) => !wasSwitched(error));
    if (last !== undefined) throw last;
    await Promise.all(clients.map((client) => client.query('rollback')));
  }
}

/** A table of the snapshot is there no more, or it and we waited for each other: a rebuilt view was switched in between. */
const wasSwitched = (error: unknown): boolean => error instanceof Error && 'code' in error && ['42P01', 'XX000', '40P01'].includes(String(error.code));

interface Source {
  readonly name: string;
  readonly client: pg.Client;
  readonly described: DescribedDatabase;
}

export const isKeyTable = (name: string): boolean => KEY_TABLES.some((table) => name === table || name.endsWith(`.${table}`));

async function writeFileOf(holds: BackupHead['holds'], sources: readonly Source[], file: string): Promise<BackupTaken> {
  const partial = `${file}.${process.pid}.new`;
  await rm(partial, { force: true });
  const disk = createWriteStream(partial, { mode: 0o600, flags: 'wx' });
  const gzip = createGzip({ level: constants.Z_BEST_SPEED });
  const written = finished(gzip.pipe(disk));
  written.catch((error: Error) => gzip.destroy(error));
  const frames = frameWriter();
  const put = async (bytes: Buffer): Promise<void> => {
    if (!gzip.write(bytes)) await Promise.race([once(gzip, 'drain'), written]);
  };
  let [tables, rows] = [0, 0];
  try {
    const head: BackupHead = { wheelhouse: 'backup', format: BACKUP_FORMAT, holds, takenAt: new Date().toISOString(), databases: sources.map(({ name }) => name) };
    await put(frames.encode(frameKinds.head, head));
    for (const { name, client, described } of sources) {
      const own = described.tables.filter((table) => isKeyTable(table.name) === (holds === 'keys'));
      await put(frames.encode(frameKinds.database, holds === 'keys' ? { name } : { name, before: described.before, after: described.after }));
      for (const table of own) {
        await put(frames.encode(frameKinds.table, table));
        const copy = client.query(copyTo(`copy ${table.name} (${table.columns.join(', ')}) to stdout`));
        let count = 0;
        for await (const piece of copy as AsyncIterable<Buffer>) {
          count += newlines(piece);
          await put(frames.encode(frameKinds.rows, piece));
        }
        await put(frames.encode(frameKinds.tableEnd, { rows: count }));
        tables += 1;
        rows += count;
      }
    }
    gzip.end(frames.end());
    await written;
    const handle = await open(partial, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(partial, file);
    return { tables, rows };
  } catch (error) {
    gzip.destroy();
    disk.destroy();
    await rm(partial, { force: true });
    throw error;
  }
}

// In COPY's text format a row ends with a line break, and has none within.
function newlines(piece: Buffer): number {
  let count = 0;
  for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) count += 1;
  return count;
}
