import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../../project/project.access.js';
import { deliverable } from '../deliverable.aggregate.js';
import { inWork, projectLock, projectOver, standing } from './deliverable.rules.js';

export const removeTask = commandOf(deliverable)({
  name: 'remove-task',
  method: 'POST',
  path: '/:id/remove-task',
  summary: 'Say that a task no longer produces the deliverable',
  body: z.object({ task: id() }),
  example: { task: '0190c5a0-0000-7000-8000-000000000005' },
  access: projectManagers,
  locks: projectLock,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, inWork, 'taken tasks from');
    if (isRejection(known)) return known;
    if (!known.tasks.includes(command.body.task)) return [];
    return [{ type: 'DeliverableTaskRemoved', data: { task: command.body.task } }];
  },
});
