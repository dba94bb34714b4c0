import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { objectiveWriters } from '../objective.access.js';
import { objective } from '../objective.aggregate.js';
import { open, standing } from './objective.rules.js';

export const cancelObjective = commandOf(objective)({
  name: 'cancel-objective',
  method: 'POST',
  path: '/:id/cancel',
  summary: 'Work for the objective no more, and say why',
  body: z.object({ reason: text(2000) }),
  example: { reason: 'the strategy turned' },
  access: objectiveWriters,
  decide: (state, command) => {
    const known = standing(state, command, [...open, 'cancelled'], 'cancelled');
    if (isRejection(known)) return known;
    if (known.status === 'cancelled') return [];
    return [{ type: 'ObjectiveCancelled', data: { keyResults: known.keyResults.map(({ keyResult }) => keyResult), ...command.body } }];
  },
});
