import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { objectiveWriters } from '../objective.access.js';
import { objective } from '../objective.aggregate.js';
import { open, standing } from './objective.rules.js';
import type { ObjectiveEvent } from './objective.state.js';

export const rewordObjective = commandOf(objective)({
  name: 'reword-objective',
  method: 'PATCH',
  path: '/:id',
  summary: 'Change how the objective is worded, or why it is wanted',
  body: z.object({ title: text(300).optional(), why: text(2000).optional() }),
  example: { title: 'Every crew finds a berth before dusk' },
  access: objectiveWriters,
  decide: (state, command) => {
    const known = standing(state, command, open, 'reworded');
    if (isRejection(known)) return known;
    const { title, why } = command.body;
    const renamed: ObjectiveEvent[] = title !== undefined && title !== known.title ? [{ type: 'ObjectiveRenamed', data: { title } }] : [];
    const reasoned: ObjectiveEvent[] = why !== undefined && why !== known.why ? [{ type: 'ObjectiveReasonStated', data: { why } }] : [];
    return [...renamed, ...reasoned];
  },
});
