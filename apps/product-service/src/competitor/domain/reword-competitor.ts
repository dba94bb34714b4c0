import { commandOf, isRejection, reservation, reservationLock, text, z } from '@wheelhouse/event-sourcing';
import { competitor } from '../competitor.aggregate.js';
import { marketWatchers } from '../competitor.access.js';
import { nameKey, NAMES, nameTaken, unarchived } from './competitor.rules.js';
import type { CompetitorEvent } from './competitor.state.js';

export const rewordCompetitor = commandOf(competitor)({
  name: 'reword-competitor',
  method: 'PATCH',
  path: '/:id',
  summary: 'Change the competitor’s name, description or website; null takes the latter two away',
  body: z.object({ name: text(200).optional(), description: text(4000).nullable().optional(), website: text(500).nullable().optional() }),
  example: { description: 'A list of harbours with telephone numbers.' },
  access: marketWatchers,
  locks: ({ body }) => (body.name === undefined ? [] : [reservationLock(NAMES, nameKey(body.name))]),
  facts: ({ body }) => ({ holder: reservation(NAMES, nameKey(body.name ?? '')) }),
  reserves: ({ body }, state) =>
    body.name === undefined || state.status === 'none'
      ? []
      : [
          { scope: NAMES, release: nameKey(state.name) },
          { scope: NAMES, take: nameKey(body.name) },
        ],
  decide: (state, { id: self, body }, { holder }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const { name = known.name, description = known.description, website = known.website } = body;
    if (name !== known.name && holder !== undefined && holder !== self) return nameTaken(name);
    const renamed: CompetitorEvent[] = name !== known.name ? [{ type: 'CompetitorRenamed', data: { from: known.name, name } }] : [];
    const described: CompetitorEvent[] = description !== known.description || website !== known.website ? [{ type: 'CompetitorDescribed', data: { description, website } }] : [];
    return [...renamed, ...described];
  },
});
