import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { projectOver, standing } from './task.rules.js';

export const renameTask = commandOf(task)({
  name: 'rename-task',
  method: 'POST',
  path: '/:id/rename',
  summary: 'Give the element another name',
  body: z.object({ name: text(300) }),
  example: { name: 'Draw and test the booking flow' },
  access: projectManagers,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, ['planned', 'started', 'finished'], 'renamed');
    if (isRejection(known)) return known;
    if (known.name === command.body.name) return [];
    return [{ type: 'TaskRenamed', data: { name: command.body.name } }];
  },
});
