import { commandOf, reject, z } from '@wheelhouse/event-sourcing';
import { objectiveWriters } from '../objective.access.js';
import { objective } from '../objective.aggregate.js';
import { teamRefusedTo } from './objective.rules.js';

export const restoreObjective = commandOf(objective)({
  name: 'restore-objective',
  method: 'POST',
  path: '/:id/restore',
  summary: 'Take the objective into use again, where it stood',
  body: z.object({}),
  example: {},
  access: objectiveWriters,
  decide: (state, { actor }) => {
    if (state.status === 'none') return reject.notFound('objective.not-found', 'There is no such objective.');
    return teamRefusedTo(actor, state.team) ?? (state.archived ? [{ type: 'ObjectiveRestored', data: {} }] : []);
  },
});
