import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { open, projectOver, standing } from './task.rules.js';

export const cancelTask = commandOf(task)({
  name: 'cancel-task',
  method: 'POST',
  path: '/:id/cancel',
  summary: 'Say that the task will not be done; what was done on it stays told',
  body: z.object({ reason: text(1000) }),
  example: { reason: 'Out of scope' },
  access: projectManagers,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, open, 'cancelled');
    if (isRejection(known)) return known;
    return [{ type: 'TaskCancelled', data: { reason: command.body.reason } }];
  },
});
