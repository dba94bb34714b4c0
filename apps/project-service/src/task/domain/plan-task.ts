import { taskKind } from '@wheelhouse/contracts';
import { commandOf, id, minutes, text, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../../project/project.access.js';
import { task } from '../task.aggregate.js';
import { element, parentRefused, projectOver, unfitForKind } from './task.rules.js';

export const planTask = commandOf(task)({
  name: 'plan-task',
  method: 'POST',
  path: '/',
  summary: 'Add an element to the plan: summary, work package, task, milestone or external dependency',
  body: z.object({
    project: id(),
    kind: taskKind.default('task'),
    name: text(300),
    parent: id().optional(),
    duration: minutes().optional(),
    work: minutes().optional(),
  }),
  example: { project: '0190c5a0-0000-7000-8000-000000000003', kind: 'task', name: 'Draw the booking flow', duration: 2400, work: 2400 },
  access: projectManagers,
  creates: ({ body }) => ({ below: body.project }),
  facts: ({ body }) => ({ parent: element(body.parent) }),
  decide: (_task, command, { parent }) => {
    const data = command.body;
    const refused =
      projectOver(command) ??
      unfitForKind(data.kind, data) ??
      (data.parent === undefined ? undefined : parentRefused(parent[0], command.root));
    return refused ?? [{ type: 'TaskPlanned', data }];
  },
});
