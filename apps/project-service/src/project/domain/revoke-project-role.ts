import { commandOf, id, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { rootRole } from '@wheelhouse/contracts';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { alive, standing } from './project.rules.js';

export const revokeProjectRole = commandOf(project)({
  name: 'revoke-project-role',
  method: 'POST',
  path: '/:id/revoke-role',
  summary: 'Take a role in the project back',
  body: z.object({ member: id(), role: rootRole }),
  example: { member: '0190c5a0-0000-7000-8000-0000000000a2', role: 'acceptor' },
  access: projectManagers,
  decide: (state, command) => {
    const known = standing(state, alive, 'given other roles');
    if (isRejection(known)) return known;
    const { member, role } = command.body;
    if (role === 'sponsor' && member === known.sponsor) return reject.conflict('project.sponsor-needed', 'A project keeps its sponsor.', '/member');
    if (!known.roles[member]?.includes(role)) return [];
    return [{ type: 'ProjectRoleRevoked', data: command.body }];
  },
});
