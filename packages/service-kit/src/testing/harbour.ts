import { column, defineView, type RootRole } from '@wheelhouse/event-sourcing';
import { defineQuery } from '../declaration/query.declaration.js';
import { defineService } from '../declaration/service.declaration.js';
import { instant, z } from '@wheelhouse/event-sourcing';
import { shipLaunched, shipRenamed, toyRegistry } from './toy.js';

/** A service that only listens, over the ships of the toy service. */
export const harbourShip = defineView({
  name: 'harbour-ship',
  version: 1,
  source: 'product',
  events: [shipLaunched, shipRenamed],
  history: true,
  columns: {
    id: column.uuid(),
    name: column.text(),
    team: column.text(),
    visibility: column.text(),
    roles: column.json<Record<string, RootRole[]>>(),
  },
  lists: [{ filters: [], sort: 'name' }],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    if (event.type === 'ShipLaunched') return { id: event.streamId, ...event.data, roles: {} };
    // Lets a spec see what becomes of an event that no fold can take.
    if (event.data.name === 'Poison') throw new Error('this name is poison');
    return row && { ...row, name: event.data.name };
  },
});

export const shipName = defineQuery({
  name: 'get-ship-name',
  path: '/ships/:id/name',
  tag: 'ships',
  summary: 'The name of a ship.',
  scope: 'reporting:read',
  params: z.object({}),
  query: z.object({ asOf: instant().optional() }),
  answer: z.object({ name: z.string() }).meta({ id: 'ShipName' }),
  example: { name: 'Ada' },
  read: async ({ params, query, row }) => {
    const found = await row(harbourShip, String((params as Record<string, unknown>)['id']), query.asOf);
    return found ? { name: found.name } : { kind: 'not-found' as const, code: 'ship.not-found', detail: 'There is no such ship.' };
  },
});

export const harbourService = defineService({
  context: 'reporting',
  name: 'harbour-service',
  summary: 'Ships as the harbour sees them.',
  rootViews: [harbourShip],
  fedViews: [harbourShip],
  lists: [{ path: 'ships', view: harbourShip, summary: 'Ships in sight.', scope: 'reporting:read' }],
  queries: [shipName],
  registries: { product: toyRegistry },
});
