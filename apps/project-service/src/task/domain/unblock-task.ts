import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { open, projectOver, standing } from './task.rules.js';

export const unblockTask = commandOf(task)({
  name: 'unblock-task',
  method: 'POST',
  path: '/:id/unblock',
  summary: 'Say that the way of the task is free again',
  body: z.object({}),
  example: {},
  access: crew,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, open, 'unblocked');
    if (isRejection(known)) return known;
    if (known.blocked === undefined) return [];
    return [{ type: 'TaskUnblocked', data: {} }];
  },
});
