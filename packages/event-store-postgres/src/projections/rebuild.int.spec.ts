import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defineView, Unavailable, type AnyView, type RecordedEvent } from '@wheelhouse/event-sourcing';
import { append, closed, opened, readAll, renamed } from '@wheelhouse/event-sourcing/testing/store-contract';
import { ticket, ticketPage, ticketRegistry, ticketTitles } from '@wheelhouse/event-sourcing/testing/tickets';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { lockHash, viewLock } from '../command/locks.js';
import { clientConfig } from '../connection/open-pool.js';
import { eventStoreMigrations } from '../schema/migrations.js';
import { createPostgresStore, type PostgresStore } from '../store.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { foldRows, withoutPlace } from './fold-rows.js';
import { columnsOf, readerName } from './view-table.js';
import { selectedColumns } from './row-sql.js';

const nextPage = defineView({ ...ticketPage, version: 2, fold: (row, event, id) => {
  const after = ticketPage.fold(row, event, id);
  return after && { ...after, title: after.title.toUpperCase() };
} });

const pageWithHistory = defineView({ ...ticketPage, name: 'ticket-past', history: true });

describe('the rebuild of an own view', () => {
  let database: TestDatabase;
  let store: PostgresStore;

  beforeEach(async () => {
    database = await createTestDatabase(eventStoreMigrations);
    store = createPostgresStore({ url: database.url, context: 'product', registry: ticketRegistry });
    await store.ensureViews([ticketPage, ticketTitles]);
  });
  afterEach(async () => {
    await store.close();
    await database.drop();
  });

  const rowsOf = (view: AnyView) => database.query(`select ${selectedColumns(columnsOf(view))} from ${readerName(view)} order by id`);

  const folded = (view: AnyView, events: readonly RecordedEvent[]) =>
    foldRows(view, new Map(), events.map(withoutPlace)).inserts.map(({ row }) => row).sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));

  /** Writes on several streams at once until told to stop; tells how many events were acknowledged. */
  const load = (writers: number) => {
    let running = true;
    const all = Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        let acknowledged = 0;
        while (running) {
          const id = uuidv7();
          acknowledged += (await append(store, id, [opened('a')])).events.length;
          acknowledged += (await append(store, id, [renamed('b'), renamed(`w${writer}`)])).events.length;
          if (writer % 2 === 0) acknowledged += (await append(store, id, [closed])).events.length;
        }
        return acknowledged;
      }),
    );
    return async () => {
      running = false;
      return (await all).reduce((sum, count) => sum + count, 0);
    };
  };

  it('comes out equal to a fold of the whole log, row by row, while commands write', async () => {
    const stop = load(8);
    for (let round = 0; round < 3; round += 1) {
      expect(await store.rebuild(ticketPage)).toBeGreaterThan(0);
      expect(await store.rebuild(ticketTitles)).toBeGreaterThan(0);
    }
    const acknowledged = await stop();
    const end = Date.now() + 5_000;
    let events = await readAll(store);
    while (events.length < acknowledged && Date.now() < end) events = await readAll(store);
    expect(events).toHaveLength(acknowledged);
    expect(await rowsOf(ticketPage)).toEqual(folded(ticketPage, events));
    expect(await rowsOf(ticketTitles)).toEqual(folded(ticketTitles, events));
    expect(await database.query('select * from projection_builds')).toEqual([]);
    expect(await database.query(`select count(*) as tables from pg_tables where tablename like 'ticket_page_v1%'`)).toEqual([{ tables: 1 }]);
  });

  /** A command that has written its rows and not yet committed, when the rebuild is about to switch. */
  const slowCommand = async (holdsLock: boolean) => {
    const client = new pg.Client(clientConfig(database.url));
    await client.connect();
    const id = uuidv7();
    await client.query('begin');
    if (holdsLock) await client.query('select pg_advisory_xact_lock_shared($1)', [lockHash(viewLock('ticket-page'))]);
    await client.query(
      `insert into events (epoch, partition_key, stream_type, stream_id, version, event_id, type, schema_version, data, metadata, recorded_at)
       values (1, $1, 'ticket', $1, 1, $2, 'TicketOpened', 1, '{"title":"slow","team":"wheels"}', '{"actor":"mia","command":"test","correlationId":"c"}', now())`,
      [id, uuidv7()],
    );
    await client.query(
      `insert into ticket_page_v1 (id, team, visibility, roles, archived, title, titles, renames, opened_on, changed_at, _source)
       values ($1::uuid, 'wheels', 'open', '{}', false, 'slow', '[]', 0, now(), now(), $1::text)`,
      [id],
    );
    const rebuilt = store.rebuild(ticketPage);
    const waits = `select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`;
    while ((await database.query(waits)).length === 0) await new Promise((resolve) => setImmediate(resolve));
    await client.query('commit');
    await client.end();
    await rebuilt;
    return id;
  };

  it('waits for the command that is writing when it would switch', async () => {
    const id = await slowCommand(true);
    expect(await store.readRow(ticketPage, id)).toMatchObject({ title: 'slow' });
  });

  it('would lose its row if commands did not hold the lock on the view', async () => {
    const id = await slowCommand(false);
    expect(await store.readStream(id)).toHaveLength(1);
    expect(await store.readRow(ticketPage, id)).toBeUndefined();
  });

  it('happens at the start when the fold has another version, and the older process can write no more', async () => {
    const id = uuidv7();
    await append(store, id, [opened('a'), renamed('b')]);
    const next = createPostgresStore({ url: database.url, context: 'product', registry: ticketRegistry });
    expect((await next.ensureViews([nextPage, ticketTitles])).rebuilt).toEqual([nextPage]);
    expect(await next.readRow(nextPage, id)).toMatchObject({ title: 'B', renames: 1 });
    await expect(append(store, id, [renamed('c')])).rejects.toBeInstanceOf(Unavailable);
    const nextTicket = { ...ticket, views: [nextPage, ticketTitles], page: nextPage };
    await append(next, id, [renamed('c')], {}, nextTicket);
    expect(await next.readRow(nextPage, id)).toMatchObject({ title: 'C', renames: 2 });
    expect(await next.ensureViews([nextPage, ticketTitles])).toEqual({ created: [], rebuilt: [], toRebuild: [] });
    await next.close();
  });

  it('misses nothing that an older process writes meanwhile where a view is added and another of its aggregate raised', async () => {
    const added = defineView({ ...ticketPage, name: 'ticket-copies' });
    const ids = Array.from({ length: 4 }, () => uuidv7());
    for (const id of ids) await append(store, id, [opened('a')]);
    let refused = 0;
    const writing = Promise.all(ids.map(async (id) => {
      for (;;) {
        try {
          await append(store, id, [renamed('b')]);
        } catch (error) {
          expect(error).toBeInstanceOf(Unavailable);
          refused += 1;
          return;
        }
      }
    }));
    const next = createPostgresStore({ url: database.url, context: 'product', registry: ticketRegistry });
    expect((await next.ensureViews([added, nextPage, ticketTitles])).rebuilt).toEqual([nextPage, added]);
    await writing;
    expect(refused).toBe(ids.length);
    for (const id of ids) expect(await next.readRow(added, id)).toMatchObject({ renames: (await next.readStream(id)).length - 1 });
    await next.close();
  });

  it('keeps every state with its interval where the view has history, as commands do', async () => {
    const id = uuidv7();
    const past = { ...ticket, views: [ticketPage, ticketTitles, pageWithHistory] };
    await store.ensureViews([ticketPage, ticketTitles, pageWithHistory]);
    const first = await append(store, id, [opened('a'), renamed('b')], {}, past);
    const second = await append(store, id, [renamed('c')], {}, past);
    const times = [...first.events, ...second.events].map((event) => event.recordedAt);
    const intervals = () => database.query(`select title, _from, _to from ticket_past_history order by _from`);
    const expected = [
      { title: 'a', _from: times[0], _to: times[1] },
      { title: 'b', _from: times[1], _to: times[2] },
      { title: 'c', _from: times[2], _to: null },
    ];
    expect(await intervals()).toEqual(expected);
    expect(await database.query('select title from ticket_past')).toEqual([{ title: 'c' }]);
    await store.rebuild(pageWithHistory);
    expect(await intervals()).toEqual(expected);
    expect(await store.readRowAsOf(ticketPage, id, id, times[1] ?? '')).toMatchObject({ title: 'b' });
    expect(await store.readRowAsOf(ticketPage, id, id, '2001-01-01T00:00:00.000000Z')).toBeUndefined();
  });

  it('fails on a fold that refuses an event, names it, and leaves the old table live', async () => {
    const id = uuidv7();
    await append(store, id, [opened('a'), renamed('b')]);
    const broken = defineView({ ...ticketPage, version: 3, fold: () => {
      throw new Error('not today');
    } });
    const next = createPostgresStore({ url: database.url, context: 'product', registry: ticketRegistry });
    await expect(next.ensureViews([broken])).rejects.toMatchObject({ view: 'ticket-page', rowId: id, event: { version: 1 } });
    expect(await store.readRow(ticketPage, id)).toMatchObject({ title: 'b' });
    expect((await next.ensureViews([nextPage])).rebuilt).toEqual([nextPage]);
    expect(await database.query('select * from projection_builds')).toEqual([]);
    await next.close();
  });

  /** Reads without an end, none tried again, until told to stop; tells how many there were. Rejects with the first that failed. */
  const hammering = (texts: readonly string[]) => {
    let running = true;
    const all = Promise.all(
      texts.flatMap((text) => ['', 'kept'].map(async (name) => {
        const client = new pg.Client(clientConfig(database.url));
        await client.connect();
        let reads = 0;
        try {
          for (; running; reads += 1) {
            const { rows } = await client.query({ ...(name ? { name } : {}), text, values: ['a'] });
            if (rows.length !== 2) throw new Error(`${text} read ${rows.length} rows`);
          }
        } finally {
          await client.end();
        }
        return reads;
      })),
    );
    all.catch(() => undefined);
    return async () => {
      running = false;
      return (await all).reduce((sum, reads) => sum + reads, 0);
    };
  };

  const relations = () => database.query(`select relname, oid from pg_class where relkind = 'v' and relname like 'ticket%' order by relname`);

  it('never fails a read when it switches, since its names stay the relations they are', async () => {
    const past = { ...ticket, views: [ticketPage, ticketTitles, pageWithHistory] };
    await store.ensureViews([ticketPage, ticketTitles, pageWithHistory]);
    for (const id of [uuidv7(), uuidv7()]) await append(store, id, [opened('a')], {}, past);
    const before = await relations();
    const stop = hammering(['ticket_page', 'ticket_page_v1', 'ticket_past', 'ticket_past_history'].map((name) => `select title from ${name} where title = $1`));
    for (let round = 0; round < 20; round += 1) {
      await store.rebuild(ticketPage);
      await store.rebuild(pageWithHistory);
    }
    expect(await stop()).toBeGreaterThan(100);
    expect(await relations()).toEqual(before);
  }, 60_000);

  it('keeps what readers have looked up where another version has the same columns, and drops only the name of the writers before', async () => {
    const oid = async (name: string) => (await database.query('select to_regclass($1)::oid as oid', [name]))[0]?.['oid'];
    const before = await oid('ticket_page');
    await store.ensureViews([nextPage, ticketTitles]);
    expect(await oid('ticket_page')).toBe(before);
    expect(await oid('ticket_page_v1')).toBeNull();
    expect(await oid('ticket_page_v2')).not.toBeNull();
  });

  it('makes the names anew where the columns differ', async () => {
    const id = uuidv7();
    await append(store, id, [opened('a')]);
    const wider = defineView({ ...pageWithHistory, name: 'ticket-page', version: 2 });
    await store.ensureViews([wider]);
    expect(await database.query('select title from ticket_page')).toEqual([{ title: 'a' }]);
    expect(await database.query('select title, _to from ticket_page_history')).toEqual([{ title: 'a', _to: null }]);
    const narrow = defineView({ ...ticketPage, version: 3 });
    await store.ensureViews([narrow]);
    expect(await database.query('select title from ticket_page')).toEqual([{ title: 'a' }]);
    expect(await database.query(`select to_regclass('ticket_page_history') as history, to_regclass('ticket_page_v2') as writer`)).toEqual([{ history: null, writer: null }]);
  });

  it('drops views that no release has any more, when told to', async () => {
    await store.ensureViews([ticketPage], { retire: true });
    expect(await database.query('select name from projections')).toEqual([{ name: 'ticket-page' }]);
    expect(await database.query(`select to_regclass('ticket_titles') as reader, to_regclass('ticket_titles_v1') as writer`)).toEqual([{ reader: null, writer: null }]);
  });
});
