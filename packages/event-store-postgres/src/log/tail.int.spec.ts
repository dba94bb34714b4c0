import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { comparePlaces, type EventStore, type Place, type RecordedEvent } from '@wheelhouse/event-sourcing';
import { append, opened, readAll, renamed, settled } from '@wheelhouse/event-sourcing/testing/store-contract';
import { ticketPage, ticketRegistry, ticketTitles } from '@wheelhouse/event-sourcing/testing/tickets';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { clientConfig } from '../connection/open-pool.js';
import { eventStoreMigrations } from '../schema/migrations.js';
import { createMutatedStore, createPostgresStore, type PostgresStore } from '../store.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

describe('the tail of the log', () => {
  let database: TestDatabase;
  let store: PostgresStore;
  const options = () => ({ url: database.url, context: 'product' as const, registry: ticketRegistry });

  beforeAll(async () => {
    database = await createTestDatabase(eventStoreMigrations);
    store = createPostgresStore(options());
    await store.ensureViews([ticketPage, ticketTitles]);
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  /** The place of the newest event, once nothing on the server holds it back. */
  const settledEnd = async (): Promise<Place | undefined> => {
    const [row] = await database.query<{ written: number }>('select count(*) as written from events');
    const end = Date.now() + 5_000;
    let events = await readAll(store);
    while (events.length < (row?.written ?? 0) && Date.now() < end) events = await readAll(store);
    return events.at(-1)?.place;
  };

  /** Writes an event in a transaction that is left open, then others that commit, reads, commits the first, reads on. */
  const readAroundLateCommit = async (reader: Pick<EventStore, 'readLog'>) => {
    const after = await settledEnd();
    const late = new pg.Client(clientConfig(database.url));
    await late.connect();
    await late.query('begin');
    const lateId = uuidv7();
    await late.query(
      `insert into events (epoch, partition_key, stream_type, stream_id, version, event_id, type, schema_version, data, metadata, recorded_at)
       values (1, $1, 'ticket', $1, 1, $2, 'TicketOpened', 1, '{"title":"late","team":"wheels"}', '{"actor":"mia","command":"test","correlationId":"c"}', now())`,
      [lateId, uuidv7()],
    );
    const id = uuidv7();
    await append(store, id, [opened(), renamed('b')]);
    const seen: RecordedEvent[] = [];
    const readOn = async () => seen.push(...(await reader.readLog(seen.at(-1)?.place ?? after, 100)));
    await readOn();
    await late.query('commit');
    await late.end();
    await append(store, id, [renamed('c')]);
    // The snapshot's oldest transaction may be another spec's on the same server: read until it is done.
    const end = Date.now() + 5_000;
    while (!seen.some((event) => event.streamId === id && event.version === 3) && Date.now() < end) await readOn();
    return { lateId, id, seen };
  };

  it('misses nothing that commits late, and keeps the order', async () => {
    const { lateId, id, seen } = await readAroundLateCommit(store);
    expect(seen.map((event) => [event.streamId, event.version])).toEqual([[lateId, 1], [id, 1], [id, 2], [id, 3]]);
    expect(seen.every((event, index) => index === 0 || comparePlaces(seen[index - 1]?.place as Place, event.place) < 0)).toBe(true);
  });

  it('would lose what commits late if it went by position alone', async () => {
    const unsafe = createMutatedStore(options(), { unsafeOrder: true });
    const { lateId, id, seen } = await readAroundLateCommit(unsafe);
    expect(seen.map((event) => [event.streamId, event.version])).toEqual([[id, 1], [id, 2], [id, 3]]);
    expect(await store.readStream(lateId)).toHaveLength(1);
    await unsafe.close();
  });

  it('shows each event once and in order while many write', async () => {
    const after = await settledEnd();
    let writing = true;
    const written = Promise.all(
      Array.from({ length: 12 }, async () => {
        for (let count = 0; count < 15; count += 1) await append(store, uuidv7(), [opened(), renamed('b')]);
      }),
    ).finally(() => {
      writing = false;
    });
    const seen: RecordedEvent[] = [];
    const end = Date.now() + 10_000;
    while ((writing || seen.length < 360) && Date.now() < end) seen.push(...(await store.readLog(seen.at(-1)?.place ?? after, 50)));
    await written;
    expect(new Set(seen.map((event) => event.id)).size).toBe(360);
    expect(seen).toHaveLength(360);
    expect(seen.every((event, index) => index === 0 || comparePlaces(seen[index - 1]?.place as Place, event.place) < 0)).toBe(true);
  });

  it('tells how long the oldest open transaction has held it back', async () => {
    const open = new pg.Client(clientConfig(database.url));
    await open.connect();
    await open.query('begin');
    await open.query('select pg_current_xact_id()');
    const { epoch, transaction } = await store.settledHorizon();
    expect(epoch).toBe(1);
    const [own] = (await open.query<{ id: string }>('select pg_current_xact_id()::text as id')).rows;
    expect(BigInt(transaction) <= BigInt(own?.id ?? 0)).toBe(true);
    expect(await store.oldestOpenTransactionAge()).toBeGreaterThan(0);
    await open.end();
  });
});

describe('a database that was moved', () => {
  it('opens the next epoch once, before the first command, and its log goes on behind the old', async () => {
    const database = await createTestDatabase(eventStoreMigrations);
    const options = { url: database.url, context: 'product' as const, registry: ticketRegistry };
    const before = createPostgresStore(options);
    await before.ensureViews([ticketPage, ticketTitles]);
    const old = uuidv7();
    await append(before, old, [opened(), renamed('b')]);
    await before.close();
    // As a dump would leave it: written in a cluster with far higher transaction ids, and by another identity.
    await database.query(`update events set transaction_id = ((transaction_id::text)::bigint + 4000000000)::text::xid8`);
    await database.query(`update epochs set system_identifier = 'another cluster'`);

    const stores = Array.from({ length: 4 }, () => createPostgresStore(options));
    await Promise.all(stores.map((store) => store.ready()));
    expect(await database.query('select epoch from epochs order by epoch')).toEqual([{ epoch: 1 }, { epoch: 2 }]);
    const [store] = stores;
    if (!store) throw new Error('no store');
    expect(await readAll(store)).toHaveLength(2);
    const fresh = uuidv7();
    await append(store, fresh, [opened()]);
    await append(store, old, [renamed('c')]);
    const seen = (await settled(store, 4, () => true)).map((event) => [event.streamId, event.version, event.place.epoch]);
    expect(seen).toEqual([[old, 1, 1], [old, 2, 1], [fresh, 1, 2], [old, 3, 2]]);
    await Promise.all(stores.map((one) => one.close()));

    const again = createPostgresStore(options);
    await again.ready();
    expect(await database.query('select epoch from epochs order by epoch')).toHaveLength(2);
    await again.close();
    await database.drop();
  });
});
