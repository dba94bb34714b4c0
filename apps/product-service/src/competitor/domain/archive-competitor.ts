import { commandOf, reject, text, z } from '@wheelhouse/event-sourcing';
import { competitor } from '../competitor.aggregate.js';
import { marketWatchers } from '../competitor.access.js';

export const archiveCompetitor = commandOf(competitor)({
  name: 'archive-competitor',
  method: 'POST',
  path: '/:id/archive',
  summary: 'Watch the competitor no more; nothing is lost, and comparisons keep what they say of it',
  body: z.object({ reason: text(2000).optional() }),
  example: { reason: 'it left the market' },
  access: marketWatchers,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('competitor.not-found', 'There is no such competitor.');
    return state.status === 'archived' ? [] : [{ type: 'CompetitorArchived', data: body }];
  },
});
