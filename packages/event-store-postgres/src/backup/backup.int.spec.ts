import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { append, opened, renamed, settled } from '@wheelhouse/event-sourcing/testing/store-contract';
import { ticketPage, ticketRegistry, ticketTitles } from '@wheelhouse/event-sourcing/testing/tickets';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { consumerMigrations, eventStoreMigrations, relayMigrations } from '../schema/migrations.js';
import { createPostgresStore, type PostgresStore } from '../store.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { backup, keysFile, type NamedDatabase } from './backup.js';
import { BadBackup } from './frames.js';
import { NotEmpty, restore } from './restore.js';

const keyTables = [
  `create table personal_keys (id uuid primary key, subject text collate "C" not null, key bytea not null, n bigint generated always as identity)`,
  `create table destroyed_keys (id uuid primary key)`,
  `create table forgotten_subjects (subject text primary key)`,
  `create table odd ("select" text default 'a''b', n serial, twice int generated always as (n * 2) stored, at timestamptz, check (n > 0), unique ("select"))`,
  `create table child (odd text references odd ("select"), "Name" bytea)`,
];

describe('a backup', () => {
  let source: TestDatabase;
  let gateway: TestDatabase;
  /** Targets of restores that fail, which leave nothing behind. */
  let empty: TestDatabase;
  let emptyGateway: TestDatabase;
  let store: PostgresStore;
  let folder: string;
  const targets: TestDatabase[] = [];

  const open = (url: string) => createPostgresStore({ url, context: 'product', registry: ticketRegistry });
  const named = (product: TestDatabase, keys: TestDatabase): NamedDatabase[] => [{ name: 'PRODUCT', url: product.url }, { name: 'GATEWAY', url: keys.url }];
  const target = async () => {
    const database = await createTestDatabase();
    targets.push(database);
    return database;
  };
  const allRows = async (database: TestDatabase) => {
    const tables = await database.query<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') order by 1`);
    const rows: Record<string, unknown[]> = {};
    for (const { name } of tables) rows[name] = await database.query(`select t::text from ${name} t order by 1`);
    return rows;
  };
  const structure = (database: TestDatabase) =>
    database.query(`
      select c.relname::text as of, a.attname::text as name, format_type(a.atttypid, a.atttypmod) || a.attnotnull::text || a.attidentity::text || a.attgenerated::text || coalesce(pg_get_expr(d.adbin, d.adrelid), '') || a.attcollation::regcollation::text as what
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
      union all select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
      union all select tablename, indexname, indexdef from pg_indexes where schemaname = 'public'
      union all select sequencename, 'sequence', last_value::text from pg_sequences where schemaname = 'public'
      order by 1, 2, 3`);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wheelhouse backup '));
    source = await createTestDatabase([...eventStoreMigrations, ...relayMigrations, ...consumerMigrations]);
    gateway = await createTestDatabase();
    empty = await createTestDatabase();
    emptyGateway = await createTestDatabase();
    for (const statement of keyTables) await gateway.query(statement);
    await gateway.query(`insert into personal_keys (id, subject, key) values ($1, 'member:a', '\\xdeadbeef'), ($2, 'member:b', '\\x00ff0a0d')`, [uuidv7(), uuidv7()]);
    await gateway.query(`insert into odd ("select", at) values (E'tab\\t line\\n back\\\\slash', '2026-01-01T00:00:00.123456Z'), (null, null)`);
    await gateway.query(`insert into child select "select", '\\x0a5c' from odd`);
    store = open(source.url);
    await store.ensureViews([ticketPage, ticketTitles]);
    for (const title of ['ä"b\\', 'line\nbreak\ttab']) await append(store, uuidv7(), [opened(title), renamed('b')]);
  });
  afterEach(async () => {
    for (const database of targets.splice(0)) await database.drop();
  });
  afterAll(async () => {
    await store.close();
    await source.drop();
    for (const database of [gateway, empty, emptyGateway]) await database.drop();
    await rm(folder, { recursive: true });
  });

  describe('of what stands still', () => {
    let file: string;
    beforeEach(async () => {
      file = join(folder, `${uuidv7()} file`);
      await backup(named(source, gateway), file);
    });

    it('comes back equal: every row, every column, index and sequence', async () => {
      const [product, keys] = [await target(), await target()];
      expect((await restore(named(product, keys), file)).rows).toBeGreaterThan(10);
      expect(await allRows(product)).toEqual(await allRows(source));
      expect(await allRows(keys)).toEqual(await allRows(gateway));
      expect(await structure(product)).toEqual(await structure(source));
      expect(await structure(keys)).toEqual(await structure(gateway));
    });

    it('is for its owner alone, and holds the keys to words in the other file only', async () => {
      for (const one of [file, keysFile(file)]) expect((await stat(one)).mode & 0o777).toBe(0o600);
      expect(gunzipSync(await readFile(file)).includes('deadbeef')).toBe(false);
      expect(gunzipSync(await readFile(keysFile(file))).includes('deadbeef')).toBe(true);
      expect((await readdir(folder)).filter((name) => name.endsWith('.new'))).toEqual([]);
    });

    it('comes back without keys where that is said, and with the keys that were not destroyed since', async () => {
      const [product, keys] = [await target(), await target()];
      await restore(named(product, keys), file, { keys: null });
      expect(await keys.query('select * from personal_keys')).toEqual([]);
      await gateway.query(`insert into destroyed_keys select id from personal_keys where subject = 'member:a'`);
      await gateway.query(`insert into forgotten_subjects values ('member:b')`);
      const later = join(folder, uuidv7());
      await backup(named(source, gateway), later);
      await gateway.query('delete from destroyed_keys');
      await gateway.query('delete from forgotten_subjects');
      const [again, left] = [await target(), await target()];
      await restore(named(again, left), later, { keys: keysFile(file) });
      expect(await left.query('select * from personal_keys')).toEqual([]);
    });

    it('is refused by a database that has anything, which stays as it is', async () => {
      await emptyGateway.query('create table mine (id int)');
      await expect(restore(named(empty, emptyGateway), file)).rejects.toBeInstanceOf(NotEmpty);
      expect([await allRows(empty), await allRows(emptyGateway)]).toEqual([{}, { mine: [] }]);
      await emptyGateway.query('drop table mine');
    });

    it.each([
      ['is cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
      ['is cut short', (bytes: Buffer) => bytes.subarray(0, 30)],
      ['was changed', (bytes: Buffer) => Buffer.from(bytes).fill(7, bytes.length >> 1, (bytes.length >> 1) + 4)],
      ['is something else', () => Buffer.from('select 1')],
    ])('is refused when it %s, and nothing is left behind', async (_what, spoil) => {
      await writeFile(file, spoil(await readFile(file)));
      await expect(restore(named(empty, emptyGateway), file)).rejects.toBeInstanceOf(BadBackup);
      expect([await allRows(empty), await allRows(emptyGateway)]).toEqual([{}, {}]);
    });

    it('is refused for other databases than it was taken of', async () => {
      await expect(restore([{ name: 'PRODUCT', url: empty.url }], file)).rejects.toThrow('GATEWAY');
    });
  });

  it('taken while commands write is one instant: log, views and versions agree', async () => {
    let writing = true;
    const load = Promise.all(Array.from({ length: 4 }, async () => {
      while (writing) {
        const id = uuidv7();
        await append(store, id, [opened()]);
        await append(store, id, [renamed('b')]);
      }
    }));
    const file = join(folder, uuidv7());
    await backup(named(source, gateway), file);
    writing = false;
    await load;
    const [product, keys] = [await target(), await target()];
    await restore(named(product, keys), file);
    const [counts] = await product.query(`
      select (select count(*) from ticket_page) as pages, (select count(*) from events where version = 1) as streams,
        (select coalesce(sum(renames), 0) from ticket_page)::bigint as renames, (select count(*) from events where type = 'TicketRenamed') as renamed`);
    expect(counts).toMatchObject({ pages: counts?.['streams'], renames: counts?.['renamed'] });
    expect(Number(counts?.['pages'])).toBeGreaterThan(0);
  });

  it('begins again when it and a switch of views wait for each other', async () => {
    await gateway.query('create table held_first (n int)');
    await gateway.query('create table held_next (n int)');
    const holder = new pg.Client(gateway.url);
    await holder.connect();
    // The backup is the one that finds out, and is given up.
    await holder.query(`set deadlock_timeout = '60s'; begin; lock table held_next in access exclusive mode`);
    const taken = backup(named(source, gateway), join(folder, uuidv7()));
    for (let waits = false; !waits; ) waits = (await gateway.query(`select from pg_locks where relation = 'held_next'::regclass and not granted`)).length > 0;
    await holder.query('lock table held_first in access exclusive mode');
    await holder.query('commit');
    await holder.end();
    expect((await taken).tables).toBeGreaterThan(0);
    await gateway.query('drop table held_first, held_next');
  });

  it('goes on in another cluster in the next epoch, behind all that it has', async () => {
    const file = join(folder, uuidv7());
    await backup(named(source, gateway), file);
    const [product, keys] = [await target(), await target()];
    await restore(named(product, keys), file);
    const [written] = await product.query<{ events: number }>('select count(*)::int as events from events');
    const before = await settled(store, Number(written?.events), () => true);
    // The other cluster, as the store sees it: another identity, and transaction ids far below those of the log.
    await product.query(`update epochs set system_identifier = 'where it came from'`);
    await product.query(`update events set transaction_id = ((transaction_id::text)::bigint + 4000000000)::text::xid8`);
    const moved = open(product.url);
    expect(await moved.ensureViews([ticketPage, ticketTitles])).toEqual({ created: [], rebuilt: [], toRebuild: [] });
    const id = uuidv7();
    await append(moved, id, [opened()]);
    const after = await settled(moved, before.length + 1, () => true);
    expect(after.map((event) => event.id)).toEqual([...before.map((event) => event.id), (await moved.readStream(id))[0]?.id]);
    expect(after.at(-1)?.place.epoch).toBe(2);
    expect(await moved.rebuild(ticketPage)).toBe(after.length);
    await moved.close();
  });

  it('refuses to leave out what it cannot hold', async () => {
    await empty.query(`create type mood as enum ('good')`);
    await expect(backup([{ name: 'PRODUCT', url: empty.url }], join(folder, 'none'))).rejects.toThrow('type mood');
    expect(await readdir(folder)).not.toContain('none');
  });
});
