import { commandOf, id, z } from '@wheelhouse/event-sourcing';
import { team } from '../team.aggregate.js';
import { isArchived, notFound } from './team.errors.js';
export const removeTeamMember = commandOf(team)({
    name: 'remove-team-member',
    method: 'POST',
    path: '/:id/remove-member',
    summary: 'Take a member out of a team',
    body: z.object({
        member: id()
    }),
    example: {
        member: '0190c5a0-0000-7000-8000-0000000000a2'
    },
    access: {
        scope: 'organisation:manage'
    },
    decide: (state, { body })=>{
        if (state.status === 'none') return notFound();
        if (state.status === 'archived') return isArchived();
        return state.members[body.member] ? [
            {
                type: 'TeamMemberRemoved',
                data: {
                    member: body.member
                }
            }
        ] : [];
    }
});
