import { teamMemberRoles } from '@wheelhouse/contracts';
import { commandOf, id, reject, z } from '@wheelhouse/event-sourcing';
import { team } from '../team.aggregate.js';
import { sameRoles } from './add-team-member.js';
import { isArchived, notFound } from './team.errors.js';
export const changeTeamRoles = commandOf(team)({
    name: 'change-team-roles',
    method: 'POST',
    path: '/:id/change-roles',
    summary: 'Give a member of the team other roles in it',
    body: z.object({
        member: id(),
        roles: teamMemberRoles
    }),
    example: {
        member: '0190c5a0-0000-7000-8000-0000000000a2',
        roles: [
            'contributor',
            'project-manager'
        ]
    },
    access: {
        scope: 'organisation:manage'
    },
    decide: (state, { body })=>{
        if (state.status === 'none') return notFound();
        if (state.status === 'archived') return isArchived();
        const from = state.members[body.member];
        if (!from) return reject.invalid('team.not-a-member', 'They are not in this team.', '/member');
        return sameRoles(from, body.roles) ? [] : [
            {
                type: 'TeamMemberRolesChanged',
                data: {
                    member: body.member,
                    from: [
                        ...from
                    ],
                    to: body.roles
                }
            }
        ];
    }
});
