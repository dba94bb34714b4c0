import { commandOf, reservation, reservationLock, text, z } from '@wheelhouse/event-sourcing';
import { competitor } from '../competitor.aggregate.js';
import { marketWatchers } from '../competitor.access.js';
import { nameKey, NAMES, nameTaken } from './competitor.rules.js';

export const addCompetitor = commandOf(competitor)({
  name: 'add-competitor',
  method: 'POST',
  path: '/',
  summary: 'Watch somebody else who serves a market of yours',
  body: z.object({ name: text(200), description: text(4000).optional(), website: text(500).optional() }),
  example: { name: 'Berthfinder', website: 'https://berthfinder.example' },
  access: marketWatchers,
  creates: () => 'organisation',
  locks: ({ body }) => [reservationLock(NAMES, nameKey(body.name))],
  facts: ({ body }) => ({ holder: reservation(NAMES, nameKey(body.name)) }),
  reserves: ({ body }) => [{ scope: NAMES, take: nameKey(body.name) }],
  decide: (_competitor, { body }, { holder }) => (holder === undefined ? [{ type: 'CompetitorAdded', data: body }] : nameTaken(body.name)),
});
