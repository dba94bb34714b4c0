import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { column, defineView, FoldFailed, type RecordedEvent } from '@wheelhouse/event-sourcing';
import { ticketOpened, ticketRenamed, ticketClosed } from '@wheelhouse/event-sourcing/testing/tickets';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { clientConfig } from '../connection/open-pool.js';
import { consumerMigrations } from '../schema/migrations.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { applyBatch, applyToTables } from './apply-batch.js';
import { ensureViews, hasConsumed, inTransaction } from './ensure-views.js';
import { ForeignRow } from './fold-rows.js';
import { createBuildTable, indexBuildTable, isLive, switchTo } from './registry.js';

const contracts = [ticketOpened, ticketRenamed, ticketClosed] as const;

const line = defineView({
  name: 'ticket-line',
  version: 1,
  source: 'product',
  events: contracts,
  columns: { id: column.uuid(), title: column.text(), changes: column.integer(), tags: column.json<readonly string[]>().orNull() },
  lists: [{ filters: [], sort: 'title' }],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    if (event.type === 'TicketClosed') return undefined;
    if (event.data.title === 'poison') throw new Error('poison');
    return { id: event.streamId, title: event.data.title, changes: (row?.changes ?? 0) + 1, tags: event.data.title === 'tagged' ? ['a,b', '"c"'] : null };
  },
});

const count = defineView({
  name: 'ticket-count',
  version: 1,
  source: 'product',
  events: [ticketOpened],
  history: true,
  columns: { id: column.text(), tickets: column.integer() },
  keys: (event) => [event.partitionKey],
  fold: (row, event) => ({ id: event.partitionKey, tickets: (row?.tickets ?? 0) + 1 }),
});

const past = defineView({ ...line, name: 'ticket-past', history: true });
const everywhere = defineView({ ...count, name: 'ticket-everywhere', history: false, keys: () => ['all'], fold: (row) => ({ id: 'all', tickets: (row?.tickets ?? 0) + 1 }) });

const at = (second: number) => `2026-01-01T00:00:${String(second).padStart(2, '0')}.000000Z`;

const event = (streamId: string, version: number, fact: { readonly type: string; readonly data: object }, more: Partial<RecordedEvent> = {}): RecordedEvent => ({
  id: uuidv7(), context: 'product', streamType: 'ticket', streamId, version, partitionKey: streamId, schemaVersion: 1,
  metadata: { actor: 'mia', command: 'test', correlationId: 'c' }, recordedAt: at(version), place: { epoch: 1, transaction: '1', position: '1' }, ...fact, ...more,
});
const open = (title: string) => ({ type: 'TicketOpened', data: { title, team: 'wheels' } });
const rename = (title: string) => ({ type: 'TicketRenamed', data: { title } });
const close = { type: 'TicketClosed', data: {} };

describe.each([{ pipeline: true }, { pipeline: false }])('a consumed batch (pipeline: $pipeline)', ({ pipeline }) => {
  let database: TestDatabase;
  let client: pg.Client;
  const views = [line, count, past, everywhere];

  beforeAll(async () => {
    database = await createTestDatabase(consumerMigrations);
    expect((await ensureViews(database.url, views, { hasPast: (one, view) => hasConsumed(one, view.source) })).created).toEqual(views);
    client = new pg.Client({ ...clientConfig(database.url), pipeline });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const lines = (ids: readonly string[]) =>
    database.query('select id, title, changes, tags from ticket_line where id = any($1::uuid[]) order by title', [ids]);

  it('folds its events over the rows there are, and writes what is left', async () => {
    const [a, b, c] = [uuidv7(), uuidv7(), uuidv7()];
    await applyBatch(client, [line], [event(a, 1, open('a')), event(b, 1, open('b')), event(a, 2, rename('tagged'))]);
    await applyBatch(client, [line], [event(b, 2, rename('bb')), event(c, 1, open('c')), event(c, 2, close), event(a, 3, rename('zz')), event(a, 4, rename('tagged'))]);
    expect(await lines([a, b, c])).toEqual([
      { id: b, title: 'bb', changes: 2, tags: null },
      { id: a, title: 'tagged', changes: 4, tags: ['a,b', '"c"'] },
    ]);
    await applyBatch(client, [line], [event(b, 3, close)]);
    expect(await lines([b])).toEqual([]);
  });

  it('names the poison, and what a caller rolls back leaves no trace', async () => {
    const [a, b] = [uuidv7(), uuidv7()];
    const poison = event(b, 1, open('poison'));
    const batch = inTransaction(client, () => applyBatch(client, [count, line], [event(a, 1, open('a')), poison, event(a, 2, rename('b'))]));
    await expect(batch).rejects.toBeInstanceOf(FoldFailed);
    await expect(batch).rejects.toMatchObject({ view: 'ticket-line', rowId: b, event: { id: poison.id } });
    expect(await lines([a, b])).toEqual([]);
    expect(await database.query('select * from ticket_count where id = $1', [a])).toEqual([]);
  });

  it('refuses a row that another key writes', async () => {
    await applyBatch(client, [everywhere], [event(uuidv7(), 1, open('a'), { partitionKey: 'key-1' })]);
    const second = applyBatch(client, [everywhere], [event(uuidv7(), 1, open('b'), { partitionKey: 'key-2' })]);
    await expect(second).rejects.toMatchObject({ view: 'ticket-everywhere', cause: expect.any(ForeignRow) });
    expect(await database.query('select tickets from ticket_everywhere')).toEqual([{ tickets: 1 }]);
  });

  const intervals = (view: string, id: string, columns: string) => database.query(`select ${columns}, _from, _to from ${view}_history where id::text = $1 order by _from`, [id]);

  it('keeps states by interval; at one instant the last one counts, and time never runs backwards', async () => {
    const key = uuidv7();
    const opening = (second: number) => event(uuidv7(), 1, open('x'), { partitionKey: key, recordedAt: at(second) });
    await applyBatch(client, [count], [opening(10), opening(20), opening(20), opening(15)]);
    expect(await intervals('ticket_count', key, 'tickets')).toEqual([
      { tickets: 1, _from: at(10), _to: at(20) },
      { tickets: 4, _from: at(20), _to: null },
    ]);
    await applyBatch(client, [count], [opening(12), opening(30)]);
    expect(await intervals('ticket_count', key, 'tickets')).toEqual([
      { tickets: 1, _from: at(10), _to: at(20) },
      { tickets: 5, _from: at(20), _to: at(30) },
      { tickets: 6, _from: at(30), _to: null },
    ]);
    expect(await database.query('select tickets from ticket_count where id = $1', [key])).toEqual([{ tickets: 6 }]);
  });

  it('ends the interval of a row that is gone, and begins another when it comes back', async () => {
    const id = uuidv7();
    await applyBatch(client, [past], [event(id, 1, open('a')), event(id, 3, close)]);
    expect(await database.query('select * from ticket_past where id = $1', [id])).toEqual([]);
    await applyBatch(client, [past], [event(id, 4, open('b'), { recordedAt: at(2) })]);
    await applyBatch(client, [past], [event(id, 5, rename('c'))]);
    expect(await intervals('ticket_past', id, 'title')).toEqual([
      { title: 'a', _from: at(1), _to: at(3) },
      { title: 'b', _from: at(3), _to: at(5) },
      { title: 'c', _from: at(5), _to: null },
    ]);
    await applyBatch(client, [past], [event(id, 6, close, { recordedAt: at(5) })]);
    expect(await intervals('ticket_past', id, 'title')).toEqual([
      { title: 'a', _from: at(1), _to: at(3) },
      { title: 'b', _from: at(3), _to: at(5) },
      { title: 'c', _from: at(5), _to: at(5) },
    ]);
  });

  it('comes out the same however the events are cut into batches', async () => {
    const ids = Array.from({ length: 5 }, () => uuidv7());
    const stream = ids.flatMap((id, index) => [
      event(id, 1, open('a')), event(id, 2, rename('b')), ...(index % 2 ? [event(id, 3, close), event(id, 4, open('c'))] : [event(id, 3, rename('d'))]), event(id, 5, rename('e')),
    ]);
    const whole = { ...past, name: `whole-${pipeline}` };
    const cut = { ...past, name: `cut-${pipeline}` };
    await ensureViews(database.url, [whole, cut], { hasPast: () => Promise.resolve(false) });
    await applyBatch(client, [whole], stream);
    for (const one of stream) await applyBatch(client, [cut], [one]);
    const all = (name: string) => database.query(`select * from ${name}_history order by id, _from`);
    expect(await all(`whole_${pipeline}`)).toEqual(await all(`cut_${pipeline}`));
    expect((await all(`whole_${pipeline}`)).length).toBeGreaterThan(ids.length);
  });

  it('fills a table beside the live one, which is then switched to', async () => {
    const id = uuidv7();
    await applyBatch(client, [line], [event(id, 1, open('old'))]);
    const next = defineView({ ...line, version: 2 });
    expect(await isLive(client, next)).toBe(false);
    const table = await createBuildTable(client, next);
    await applyToTables(client, [table], [event(id, 1, open('new'))]);
    await indexBuildTable(client, table);
    expect(await lines([id])).toMatchObject([{ title: 'old' }]);
    await inTransaction(client, () => switchTo(client, table));
    expect(await lines([id])).toMatchObject([{ title: 'new' }]);
    expect([await isLive(client, line), await isLive(client, next)]).toEqual([false, true]);
    await applyBatch(client, [next], [event(id, 2, rename('newer'))]);
    expect(await lines([id])).toMatchObject([{ title: 'newer' }]);
    await inTransaction(client, async () => switchTo(client, await createBuildTable(client, line)));
  });

  it('tells a start which views its consumer is to rebuild', async () => {
    await database.query(`insert into consumer_checkpoints (consumer, topic, partition, next_offset) values ('c', 'wheelhouse.product.events', 0, 7) on conflict do nothing`);
    const fresh = defineView({ ...line, name: `fresh-${pipeline}` });
    const { created, toRebuild } = await ensureViews(database.url, [...views, fresh], { hasPast: (one, view) => hasConsumed(one, view.source) });
    expect([created, toRebuild]).toEqual([[], [fresh]]);
    expect(await database.query(`select * from fresh_${pipeline}`)).toEqual([]);
  });
});
