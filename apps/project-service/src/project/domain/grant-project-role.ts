import { rootRole } from '@wheelhouse/contracts';
import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { member, memberRefused } from '@wheelhouse/records';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { alive, standing } from './project.rules.js';

export const grantProjectRole = commandOf(project)({
  name: 'grant-project-role',
  method: 'POST',
  path: '/:id/grant-role',
  summary: 'Give a member a role in the project, whatever their team',
  body: z.object({ member: id(), role: rootRole }),
  example: { member: '0190c5a0-0000-7000-8000-0000000000a2', role: 'acceptor' },
  access: projectManagers,
  facts: ({ body }) => ({ member: member(body.member) }),
  decide: (state, command, facts) => {
    const known = standing(state, alive, 'given other roles');
    if (isRejection(known)) return known;
    const { member: who, role } = command.body;
    if (known.roles[who]?.includes(role)) return [];
    return memberRefused(facts.member, who, command, '/member') ?? [{ type: 'ProjectRoleGranted', data: command.body }];
  },
});
