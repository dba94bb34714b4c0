import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { open, projectOver, standing } from './task.rules.js';

export const unassignTask = commandOf(task)({
  name: 'unassign-task',
  method: 'POST',
  path: '/:id/unassign',
  summary: 'Let a member no longer work on the task',
  body: z.object({ member: id() }),
  example: { member: '0190c5a0-0000-7000-8000-0000000000a1' },
  access: projectManagers,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, open, 'unassigned');
    if (isRejection(known)) return known;
    if (!known.assignments.some(({ member }) => member === command.body.member)) return [];
    return [{ type: 'TaskUnassigned', data: { member: command.body.member } }];
  },
});
