import { commandOf, reject, text, z } from '@wheelhouse/event-sourcing';
import { objectiveWriters } from '../objective.access.js';
import { objective } from '../objective.aggregate.js';
import { teamRefusedTo } from './objective.rules.js';

export const archiveObjective = commandOf(objective)({
  name: 'archive-objective',
  method: 'POST',
  path: '/:id/archive',
  summary: 'Put the objective away; nothing is lost',
  body: z.object({ reason: text(2000).optional() }),
  example: { reason: 'made by mistake' },
  access: objectiveWriters,
  decide: (state, { actor, body }) => {
    if (state.status === 'none') return reject.notFound('objective.not-found', 'There is no such objective.');
    return teamRefusedTo(actor, state.team) ?? (state.archived ? [] : [{ type: 'ObjectiveArchived', data: body }]);
  },
});
