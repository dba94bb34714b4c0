import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandHandler, commandOf, Unavailable, z, type Actor, type Request } from '@wheelhouse/event-sourcing';
import { append, opened, renamed } from '@wheelhouse/event-sourcing/testing/store-contract';
import { ticket, ticketPage, ticketRegistry, ticketTitles } from '@wheelhouse/event-sourcing/testing/tickets';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { clientConfig } from '../connection/open-pool.js';
import { eventStoreMigrations } from '../schema/migrations.js';
import { createMutatedStore, createPostgresStore, type Mutations, type PostgresStore } from '../store.js';
import { openProxy, type SocketProxy } from '../testing/socket-proxy.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { lockHash } from './locks.js';

const openTicket = commandOf(ticket)({
  name: 'open-ticket',
  method: 'POST',
  path: '/',
  summary: 'Opens a ticket.',
  body: z.object({ title: z.string() }),
  example: { title: 'Broken wheel' },
  access: { scope: 'product:write' },
  creates: () => ({ root: 'wheels' }),
  locks: (command) => [`reserve:title:${command.body.title}`],
  facts: (command) => ({ holder: { fact: 'reservation' as const, scope: 'title', value: command.body.title } }),
  reserves: (command) => [{ scope: 'title', take: command.body.title }],
  decide: (_state, command, facts) =>
    facts.holder === undefined
      ? [{ type: 'TicketOpened', data: { title: command.body.title, team: 'wheels' } }]
      : { kind: 'conflict', code: 'ticket.title-taken', detail: 'Another ticket has this title.' },
});

const owner: Actor = { member: 'mia', organisationRole: 'owner', teams: {}, scopes: ['product:write'] };

const request = (title: string, more: Partial<Request> = {}): Request => ({
  command: openTicket,
  id: uuidv7(),
  body: { title },
  actor: owner,
  now: new Date().toISOString(),
  correlationId: 'c-1',
  idempotency: { caller: 'mia', key: uuidv7(), fingerprint: 'f' },
  ...more,
});

describe('a command on PostgreSQL', () => {
  let database: TestDatabase;
  let proxy: SocketProxy;
  let store: PostgresStore;

  beforeAll(async () => {
    database = await createTestDatabase(eventStoreMigrations);
    proxy = await openProxy(database.url);
    store = createPostgresStore({ url: proxy.url, context: 'product', registry: ticketRegistry, rootViews: [ticketPage], connections: 1 });
    await store.ensureViews([ticketPage, ticketTitles]);
    await store.ready();
  });
  afterAll(async () => {
    await store.close();
    await proxy.close();
    await database.drop();
  });

  const tripsOf = async <Result>(act: () => Promise<Result>) => {
    const before = proxy.trips();
    const result = await act();
    return { result, trips: proxy.trips() - before };
  };

  it('takes two round trips, the first of a connection as any other', async () => {
    const handler = commandHandler(store, ticketRegistry);
    for (const title of ['first', 'second', 'third']) {
      expect(await tripsOf(() => handler.handle(request(title)))).toMatchObject({ trips: 2, result: { version: 1, repeated: false } });
    }
  });

  it('takes two when it is refused or repeated: one that asks, one that lets go', async () => {
    const handler = commandHandler(store, ticketRegistry);
    const accepted = request('wheel');
    await handler.handle(accepted);
    expect(await tripsOf(() => handler.handle(accepted))).toMatchObject({ trips: 2, result: { repeated: true } });
    expect(await tripsOf(() => handler.handle(request('wheel')))).toMatchObject({ trips: 2, result: { code: 'ticket.title-taken' } });
  });

  it('takes two for fifty commands in one transaction', async () => {
    const handler = commandHandler(store, ticketRegistry);
    const requests = Array.from({ length: 50 }, (_, index) => request(`batch-${index}`));
    const { trips, result } = await tripsOf(() => handler.handleAtomically(requests));
    expect([trips, result.every((outcome) => 'version' in outcome)]).toEqual([2, true]);
  });

  it('is unknown when the connection breaks at COMMIT, though it has happened', async () => {
    const id = uuidv7();
    const words = `only in the second trip ${id.slice(0, 8)}`;
    proxy.cutAfter(words);
    const lost = append(store, id, [opened(words)]).finally(() => proxy.cutAfter(undefined));
    await expect(lost).rejects.toBeInstanceOf(Unavailable);
    await expect(lost).rejects.toMatchObject({ outcome: 'unknown' });
    expect((await store.readStream(id)).map((event) => event.data)).toEqual([{ title: words, team: 'wheels' }]);
    expect((await append(store, uuidv7(), [opened()])).events).toHaveLength(1);
  });

  it('did nothing when the connection breaks before the writes', async () => {
    const id = uuidv7();
    proxy.cutAfter(id);
    await expect(append(store, id, [opened()]).finally(() => proxy.cutAfter(undefined))).rejects.toMatchObject({ outcome: 'nothing-done' });
    expect(await store.readStream(id)).toEqual([]);
  });

  it('is unavailable when a lock is not had in time, and does nothing', async () => {
    const id = uuidv7();
    await append(store, id, [opened()]);
    const other = new pg.Client(clientConfig(database.url));
    await other.connect();
    await other.query('begin');
    await other.query('select pg_advisory_xact_lock($1)', [lockHash(`stream:${id}`)]);
    const blocked = append(store, id, [renamed('b')]);
    await expect(blocked).rejects.toBeInstanceOf(Unavailable);
    await expect(blocked).rejects.toMatchObject({ outcome: 'nothing-done' });
    await other.end();
    expect((await append(store, id, [renamed('b')])).events).toMatchObject([{ version: 2 }]);
  });

  it('is not acknowledged when a write fails, for COMMIT then is a ROLLBACK', async () => {
    const id = uuidv7();
    const { events: [first] } = await append(store, id, [opened()]);
    const again = store.transact({ streams: [{ aggregate: ticket, id }], locks: [], keys: [], facts: [], roots: [] }, () => ({
      write: {
        appends: [{
          aggregate: ticket, streamId: id, partitionKey: id, expectedVersion: 1,
          events: [{ ...renamed('b'), id: first?.id ?? '', schemaVersion: 1, metadata: { actor: 'mia', command: 'test', correlationId: 'c' } }],
        }],
        reserves: [], answers: [],
      },
      result: () => 'written',
    }));
    await expect(again).rejects.toThrow('events_event_id');
    expect(await store.readRow(ticketPage, id)).toMatchObject({ title: 'a' });
  });

  it('is unavailable when the database is', async () => {
    const away = createPostgresStore({ url: 'postgres://postgres@127.0.0.1:1/none', context: 'product', registry: ticketRegistry });
    await expect(append(away, uuidv7(), [opened()])).rejects.toMatchObject({ outcome: 'nothing-done' });
    await expect(away.ready()).rejects.toBeInstanceOf(Unavailable);
    await away.close();
  });

  it('forgets answers after thirty days, but those of reactions', async () => {
    const [old, kept, young] = [uuidv7(), uuidv7(), uuidv7()];
    const handler = commandHandler(store, ticketRegistry);
    await handler.handle(request(old, { idempotency: { caller: 'mia', key: old, fingerprint: 'f' } }));
    await handler.handle(request(kept, { idempotency: { caller: 'reaction:greet', key: kept, fingerprint: 'f' } }));
    await database.query(`update command_answers set answered_at = answered_at - interval '31 days' where key = any($1)`, [[old, kept]]);
    await handler.handle(request(young, { idempotency: { caller: 'mia', key: young, fingerprint: 'f' } }));
    expect(await store.purgeAnswers()).toBe(1);
    const left = await database.query('select key from command_answers where key = any($1) order by key', [[old, kept, young]]);
    expect(left.map(({ key }) => key)).toEqual([kept, young]);
  });
});

describe('two writers on one stream', () => {
  it('never win both on one version, even when the locks are taken away', async () => {
    const database = await createTestDatabase(eventStoreMigrations);
    const store = createMutatedStore({ url: database.url, context: 'product', registry: ticketRegistry }, { skipLocks: true });
    await store.ensureViews([ticketPage, ticketTitles]);
    const id = uuidv7();
    await append(store, id, [opened()]);
    const raced = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => append(store, id, [renamed(`t${index}`)])));
    const won = raced.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value.events.map((event) => event.version) : []));
    expect(new Set(won).size).toBe(won.length);
    // The sign that the locks were what kept all twenty from colliding.
    expect(raced.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : [])).map((error) => error.constructor)).toContain(Unavailable);
    expect((await store.readStream(id)).map((event) => event.version)).toEqual(Array.from({ length: won.length + 1 }, (_, index) => index + 1));
    await store.close();
    await database.drop();
  });
});

describe('a clock that is set back by an hour', () => {
  /** Versions of a stream as of the moment its newest event was recorded, and the row at that moment. */
  const seenAsOfTheNewest = async (mutations: Mutations): Promise<{ readonly versions: readonly number[]; readonly row: unknown }> => {
    const database = await createTestDatabase(eventStoreMigrations);
    let offset = 0;
    const store = createMutatedStore({ url: database.url, context: 'product', registry: ticketRegistry, clock: () => new Date(Date.now() + offset) }, mutations);
    await store.ensureViews([ticketPage, ticketTitles]);
    const id = uuidv7();
    await append(store, id, [opened()]);
    offset = -3_600_000;
    const { events: [newest] } = await append(store, id, [renamed('b')]);
    const asOf = newest?.recordedAt ?? '';
    const versions = (await store.readStream(id, { asOf })).map((event) => event.version);
    const row = await store.readRowAsOf(ticketPage, id, id, asOf).catch((error: unknown) => error);
    await store.close();
    await database.drop();
    return { versions, row };
  };

  it('hides nothing from who asks for an instant', async () => {
    expect(await seenAsOfTheNewest({})).toMatchObject({ versions: [1, 2], row: { title: 'b', titles: ['a', 'b'] } });
  });

  it('would hide the beginning of a stream, were the clock trusted', async () => {
    expect((await seenAsOfTheNewest({ trustClock: true })).versions).toEqual([2]);
  });
});
