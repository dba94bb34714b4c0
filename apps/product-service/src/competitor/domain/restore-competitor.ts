import { commandOf, z } from '@wheelhouse/event-sourcing';
import { competitor } from '../competitor.aggregate.js';
import { marketWatchers } from '../competitor.access.js';

export const restoreCompetitor = commandOf(competitor)({
  name: 'restore-competitor',
  method: 'POST',
  path: '/:id/restore',
  summary: 'Watch the competitor again',
  body: z.object({}),
  example: {},
  access: marketWatchers,
  decide: (state) => (state.status === 'archived' ? [{ type: 'CompetitorRestored', data: {} }] : []),
});
