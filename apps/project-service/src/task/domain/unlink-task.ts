import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { open, planLock, projectOver, standing } from './task.rules.js';

export const unlinkTask = commandOf(task)({
  name: 'unlink-task',
  method: 'POST',
  path: '/:id/unlink',
  summary: 'Let the task no longer follow another one',
  body: z.object({ predecessor: id() }),
  example: { predecessor: '0190c5a0-0000-7000-8000-000000000006' },
  access: projectManagers,
  locks: planLock,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, open, 'unlinked');
    if (isRejection(known)) return known;
    if (!known.links.some(({ predecessor }) => predecessor === command.body.predecessor)) return [];
    return [{ type: 'TaskUnlinked', data: { predecessor: command.body.predecessor } }];
  },
});
