import { commandOf, reject, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { parentRefused, planLock, planTree, projectOver } from './task.rules.js';

export const restoreTask = commandOf(task)({
  name: 'restore-task',
  method: 'POST',
  path: '/:id/restore',
  summary: 'Put the element back into the plan',
  body: z.object({}),
  example: {},
  access: projectManagers,
  locks: planLock,
  facts: ({ id }) => ({ tree: planTree(id) }),
  decide: (state, command, { tree }) => {
    if (state.status === 'none') return reject.notFound('task.not-found', 'There is no such task.');
    if (!state.archived) return [];
    const parent = state.parent === undefined ? undefined : parentRefused(tree.find(({ id }) => id === state.parent), command.root);
    return projectOver(command) ?? parent ?? [{ type: 'TaskRestored', data: {} }];
  },
});
