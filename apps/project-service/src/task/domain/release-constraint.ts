import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { open, projectOver, standing } from './task.rules.js';

export const releaseConstraint = commandOf(task)({
  name: 'release-constraint',
  method: 'POST',
  path: '/:id/release-constraint',
  summary: 'Lift the constraint on the dates of the task',
  body: z.object({}),
  example: {},
  access: projectManagers,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, open, 'released');
    if (isRejection(known)) return known;
    if (!known.constraint) return [];
    return [{ type: 'TaskConstraintReleased', data: {} }];
  },
});
