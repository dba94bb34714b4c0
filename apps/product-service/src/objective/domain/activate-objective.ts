import { commandOf, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { objectiveWriters } from '../objective.access.js';
import { objective } from '../objective.aggregate.js';
import { open, standing } from './objective.rules.js';

export const activateObjective = commandOf(objective)({
  name: 'activate-objective',
  method: 'POST',
  path: '/:id/activate',
  summary: 'Work for the objective from now on; it needs a key result',
  body: z.object({}),
  example: {},
  access: objectiveWriters,
  decide: (state, command) => {
    const known = standing(state, command, open, 'activated');
    if (isRejection(known)) return known;
    if (known.status === 'active') return [];
    return known.keyResults.length > 0 ? [{ type: 'ObjectiveActivated', data: {} }] : reject.conflict('objective.no-key-result', 'Nothing would tell whether it is reached; add a key result first.');
  },
});
