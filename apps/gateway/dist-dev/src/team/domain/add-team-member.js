import { teamMemberRoles } from '@wheelhouse/contracts';
import { commandOf, id, reject, row, z } from '@wheelhouse/event-sourcing';
import { memberLock } from '../../member/domain/member.state.js';
import { memberPage } from '../../member/member.page.js';
import { team } from '../team.aggregate.js';
import { isArchived, notFound } from './team.errors.js';
import { MAX_TEAM_MEMBERS } from './team.state.js';
export const addTeamMember = commandOf(team)({
    name: 'add-team-member',
    method: 'POST',
    path: '/:id/add-member',
    summary: 'Take a member into a team, in one or several roles',
    body: z.object({
        member: id(),
        roles: teamMemberRoles
    }),
    example: {
        member: '0190c5a0-0000-7000-8000-0000000000a2',
        roles: [
            'product-manager'
        ]
    },
    access: {
        scope: 'organisation:manage'
    },
    // A member who is being deactivated at this moment is not taken in.
    locks: ({ body })=>[
            memberLock(body.member)
        ],
    facts: ({ body })=>({
            person: row(memberPage, body.member)
        }),
    decide: (state, { body }, { person })=>{
        if (state.status === 'none') return notFound();
        if (state.status === 'archived') return isArchived();
        if (!person) return reject.invalid('team.member-unknown', 'There is no such member.', '/member');
        if (person.status !== 'active') return reject.conflict('team.member-not-active', 'This member is deactivated or forgotten.', '/member');
        const has = state.members[body.member];
        if (has && sameRoles(has, body.roles)) return [];
        if (has) return reject.conflict('team.member-has-other-roles', 'They are in the team in other roles: change those instead.', '/roles');
        if (Object.keys(state.members).length >= MAX_TEAM_MEMBERS) {
            return reject.conflict('team.full', `A team has at most ${MAX_TEAM_MEMBERS} members.`, '/member');
        }
        return [
            {
                type: 'TeamMemberAdded',
                data: {
                    member: body.member,
                    roles: body.roles
                }
            }
        ];
    }
});
/** Whether two lists name the same roles, in whatever order. */ export const sameRoles = (a, b)=>a.length === b.length && a.every((role)=>b.includes(role));
