import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { projectOver, standing } from './task.rules.js';

export const reopenTask = commandOf(task)({
  name: 'reopen-task',
  method: 'POST',
  path: '/:id/reopen',
  summary: 'Take a finished or cancelled task up again',
  body: z.object({ reason: text(1000) }),
  example: { reason: 'The test found a gap.' },
  access: projectManagers,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, ['finished', 'cancelled'], 'reopened');
    if (isRejection(known)) return known;
    return [{ type: 'TaskReopened', data: { reason: command.body.reason } }];
  },
});
