import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { open, projectOver, standing } from './task.rules.js';

export const blockTask = commandOf(task)({
  name: 'block-task',
  method: 'POST',
  path: '/:id/block',
  summary: 'Say what stands in the way of the task',
  body: z.object({ reason: text(1000) }),
  example: { reason: 'No test boat' },
  access: crew,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, open, 'blocked');
    if (isRejection(known)) return known;
    if (known.blocked === command.body.reason) return [];
    return [{ type: 'TaskBlocked', data: { reason: command.body.reason } }];
  },
});
