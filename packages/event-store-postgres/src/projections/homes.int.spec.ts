import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { append, opened, renamed } from '@wheelhouse/event-sourcing/testing/ticket-log';
import { appendBelow, moved } from '@wheelhouse/event-sourcing/testing/homes.contract';
import { ticketNames, ticketPage, ticketRegistry, ticketThatMoves, ticketTitles } from '@wheelhouse/event-sourcing/testing/tickets';
import { v7 as uuidv7 } from 'uuid';
import { eventStoreMigrations } from '../schema/migrations.js';
import { createPostgresStore, type PostgresStore } from '../store.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

describe('a view that is built anew', () => {
  let database: TestDatabase;
  let store: PostgresStore;
  beforeAll(async () => {
    database = await createTestDatabase(eventStoreMigrations);
    store = createPostgresStore({ url: database.url, context: 'product', registry: ticketRegistry, rootViews: [ticketPage] });
    await store.ensureViews([ticketPage, ticketNames, ticketTitles]);
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  it('shows what moved below its new root, though it reads nothing of moves', async () => {
    const [old, next, id, stays] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
    for (const root of [old, next]) await append(store, root, [opened(root)], {}, ticketThatMoves);
    await appendBelow(store, old, id, opened('a'), moved(next), renamed('b'));
    await appendBelow(store, old, stays, opened('c'));
    const rootsOf = async () => Object.fromEntries((await store.readRows(ticketNames, {})).map(({ title, root }) => [title, root]));
    const before = await rootsOf();
    expect(before).toEqual({ a: next, b: next, c: old, [old]: old, [next]: next });
    await store.rebuild(ticketNames);
    expect(await rootsOf()).toEqual(before);
  });

  it('finds its rows by their words, those copied and those that come later', async () => {
    const id = uuidv7();
    await append(store, id, [opened('Größere Pier')], {}, ticketThatMoves);
    await store.rebuild(ticketNames);
    await append(store, id, [renamed('Kleine Pier')], {}, ticketThatMoves);
    const found = await database.query(`select title from ticket_names where _search @@ to_tsquery('simple', $1) order by title`, [`'PIER' & 'grö':*`]);
    expect(found).toEqual([{ title: 'Größere Pier' }]);
    expect(await database.query(`select title from ticket_names where _search @@ to_tsquery('simple', 'pier')`)).toHaveLength(2);
  });
});
