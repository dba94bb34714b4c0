import { commandOf, id, isRejection, rowsById, z } from '@wheelhouse/event-sourcing';
import { taskPage } from '../../task/views/task-page.js';
import { projectManagers } from '../../project/project.access.js';
import { deliverable } from '../deliverable.aggregate.js';
import { inWork, projectLock, projectOver, standing, taskRefused } from './deliverable.rules.js';

export const addTask = commandOf(deliverable)({
  name: 'add-task',
  method: 'POST',
  path: '/:id/add-task',
  summary: 'Let one task more produce the deliverable',
  body: z.object({ task: id() }),
  example: { task: '0190c5a0-0000-7000-8000-000000000005' },
  access: projectManagers,
  locks: projectLock,
  facts: ({ body }) => ({ tasks: rowsById(taskPage, [body.task]) }),
  decide: (state, command, facts) => {
    const known = projectOver(command) ?? standing(state, inWork, 'given tasks');
    if (isRejection(known)) return known;
    const { task } = command.body;
    if (known.tasks.includes(task)) return [];
    const unfit = taskRefused(facts.tasks[0], command.root, '/task');
    if (unfit) return unfit;
    return [{ type: 'DeliverableTaskAdded', data: { task } }];
  },
});
