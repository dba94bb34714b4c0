import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { member, memberRefused } from '@wheelhouse/records';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { alive, standing } from './project.rules.js';

export const assignProjectManager = commandOf(project)({
  name: 'assign-project-manager',
  method: 'POST',
  path: '/:id/assign-manager',
  summary: 'Let another member manage the project',
  body: z.object({ manager: id() }),
  example: { manager: '0190c5a0-0000-7000-8000-0000000000a2' },
  access: projectManagers,
  facts: ({ body }) => ({ manager: member(body.manager) }),
  decide: (state, command, facts) => {
    const known = standing(state, alive, 'managed otherwise');
    if (isRejection(known)) return known;
    if (known.manager === command.body.manager) return [];
    return memberRefused(facts.manager, command.body.manager, command, '/manager') ?? [{ type: 'ProjectManagerAssigned', data: command.body }];
  },
});
