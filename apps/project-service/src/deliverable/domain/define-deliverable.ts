import { commandOf, id, partId, rowsById, text, z } from '@wheelhouse/event-sourcing';
import { member, memberRefused } from '@wheelhouse/records';
import { features, firstRefused } from '../../known/known-product-context.js';
import { projectManagers } from '../../project/project.access.js';
import { taskPage } from '../../task/views/task-page.js';
import { deliverable } from '../deliverable.aggregate.js';
import { acceptorDelivers, deliverablesLock, projectOver, taskRefused } from './deliverable.rules.js';

export const defineDeliverable = commandOf(deliverable)({
  name: 'define-deliverable',
  method: 'POST',
  path: '/',
  summary: 'Define what the project hands over: criteria, the features it serves, the tasks that produce it, who accepts it',
  body: z.object({
    project: id(),
    name: text(200),
    description: text(4000).optional(),
    criteria: z.array(z.object({ criterion: partId(), text: text(500) })).min(1, { error: 'a deliverable needs a criterion' }).max(50),
    features: z.array(id()).max(100).default([]),
    tasks: z.array(id()).max(500).default([]),
    acceptor: id(),
  }),
  example: {
    project: '0190c5a0-0000-7000-8000-000000000003',
    name: 'Booking flow',
    criteria: [{ criterion: '0190c5a0-0000-7000-8000-000000000007', text: 'A crew books in under a minute' }],
    features: ['0190c5a0-0000-7000-8000-000000000002'],
    acceptor: '0190c5a0-0000-7000-8000-0000000000a2',
  },
  access: projectManagers,
  creates: ({ body }) => ({ below: body.project }),
  locks: ({ body }) => deliverablesLock(body.project),
  facts: ({ body }) => ({ features: features(body.features), tasks: rowsById(taskPage, body.tasks), acceptor: member(body.acceptor) }),
  decide: (_deliverable, command, facts) => {
    const data = command.body;
    const refused =
      projectOver(command) ??
      memberRefused(facts.acceptor, data.acceptor, command, '/acceptor') ??
      acceptorDelivers(data.acceptor, command.root, '/acceptor') ??
      firstRefused('feature', facts.features, data.features, command, '/features') ??
      data.tasks.map((task, index) => taskRefused(facts.tasks.find((row) => row.id === task), command.root, `/tasks/${index}`)).find(Boolean);
    return refused ?? [{ type: 'DeliverableDefined', data: { ...data, features: [...new Set(data.features)], tasks: [...new Set(data.tasks)] } }];
  },
});
