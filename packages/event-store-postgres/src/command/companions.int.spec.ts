import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandHandler, isRejection, Unavailable, type Request } from '@wheelhouse/event-sourcing';
import { buoyRegistry, labelPage, stickLabel } from '@wheelhouse/event-sourcing/testing/buoys';
import { actor } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { append, opened } from '@wheelhouse/event-sourcing/testing/store-contract';
import { ticketPage, ticketTitles } from '@wheelhouse/event-sourcing/testing/tickets';
import { v7 as uuidv7 } from 'uuid';
import { eventStoreMigrations } from '../schema/migrations.js';
import { createMutatedStore, type Mutations } from '../store.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

describe('first commands that race for what stands beside a record', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase(eventStoreMigrations);
  });
  afterAll(() => database.drop());

  /** How many of so many first commands ended well, and which labels stick. */
  async function race(mutations: Mutations): Promise<{ readonly wrong: readonly string[]; readonly labels: number }> {
    const store = createMutatedStore({ url: database.url, context: 'product', registry: buoyRegistry, rootViews: [ticketPage] }, mutations);
    try {
      await store.ensureViews([ticketPage, ticketTitles, labelPage]);
      const subject = uuidv7();
      await append(store, subject, [opened()]);
      const handler = commandHandler(store, buoyRegistry);
      const stick = async (label: string): Promise<string | undefined> => {
        const request: Request = { command: stickLabel, id: subject, body: { label }, actor: actor({ scopes: ['product:write'] }), now: new Date().toISOString(), correlationId: 'c' };
        try {
          const outcome = await handler.handle(request);
          return isRejection(outcome) ? outcome.code : undefined;
        } catch (error) {
          return error instanceof Unavailable ? error.message : String(error);
        }
      };
      const outcomes = await Promise.all(Array.from({ length: 12 }, (_, index) => stick(`l${index}`)));
      const row = await store.readRow(labelPage, subject);
      return { wrong: outcomes.filter((outcome) => outcome !== undefined), labels: (row?.['labels'] as readonly string[]).length };
    } finally {
      await store.close();
    }
  }

  it('all end well, and none is lost', async () => expect(await race({})).toEqual({ wrong: [], labels: 12 }));

  it('end in one another’s way where the stream that is not there yet is not locked', async () => {
    const { wrong, labels } = await race({ skipLocks: true });
    expect(wrong).toContain('another writer was faster');
    expect(labels).toBe(12 - wrong.length);
  });
});
