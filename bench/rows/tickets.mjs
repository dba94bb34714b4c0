import { commandHandler, commandOf, z } from '@wheelhouse/event-sourcing';
import { ticket, ticketPage, ticketRegistry } from '@wheelhouse/event-sourcing/testing/tickets';
import { createPostgresStore, eventStoreMigrations } from '@wheelhouse/event-store-postgres';
import { createTestDatabase } from '@wheelhouse/event-store-postgres/testing/test-database';
import { v7 as uuidv7 } from 'uuid';

/** Tickets with one view, which is also the one that shows their root. */
export const measured = { ...ticket, views: [ticketPage] };

export const openTicket = commandOf(measured)({
  name: 'open-ticket',
  method: 'POST',
  path: '/',
  summary: 'Opens a ticket.',
  body: z.object({ title: z.string() }),
  example: { title: 'Broken wheel' },
  access: { scope: 'product:write' },
  creates: () => ({ root: 'wheels' }),
  decide: (_state, command) => [{ type: 'TicketOpened', data: { title: command.body.title, team: 'wheels' } }],
});

export const renameTicket = commandOf(measured)({
  name: 'rename-ticket',
  method: 'POST',
  path: '/:id/rename',
  summary: 'Gives a ticket another title.',
  body: z.object({ title: z.string() }),
  example: { title: 'Bent wheel' },
  access: { scope: 'product:write' },
  decide: (_state, command) => [{ type: 'TicketRenamed', data: { title: command.body.title } }],
});

const actor = { member: uuidv7(), organisationRole: 'owner', teams: {}, scopes: ['product:write'] };

/** A request as the edge makes it, with a key of its own. */
export const request = (command, id, title, more = {}) => ({
  command,
  id,
  body: { title },
  actor,
  now: new Date().toISOString(),
  correlationId: uuidv7(),
  idempotency: { caller: actor.member, key: uuidv7(), fingerprint: 'f'.repeat(64) },
  ...more,
});

/** A database with a store of tickets. */
export async function openTickets(databaseUrl, connections = 16) {
  const database = await createTestDatabase(eventStoreMigrations, databaseUrl);
  const store = createPostgresStore({ url: database.url, context: 'product', registry: ticketRegistry, rootViews: [ticketPage], connections });
  await store.ensureViews([ticketPage]);
  return {
    database,
    store,
    handler: commandHandler(store, ticketRegistry),
    close: async () => {
      await store.close();
      await database.drop();
    },
  };
}
