import { memberRole } from '@wheelhouse/contracts';
import { commandOf, row, z } from '@wheelhouse/event-sourcing';
import { ORGANISATION_ID, OWNERSHIP_LOCK } from '../../organisation/domain/organisation.state.js';
import { organisationPage } from '../../organisation/organisation.page.js';
import { member } from '../member.aggregate.js';
import { isDeactivated, isForgotten, isOwner, notFound } from './member.errors.js';
export const changeRole = commandOf(member)({
    name: 'change-role',
    method: 'POST',
    path: '/:id/change-role',
    summary: 'Give a member another role in the organisation',
    body: z.object({
        role: memberRole
    }),
    example: {
        role: 'portfolio-manager'
    },
    access: {
        scope: 'organisation:manage'
    },
    locks: ()=>[
            OWNERSHIP_LOCK
        ],
    facts: ()=>({
            organisation: row(organisationPage, ORGANISATION_ID)
        }),
    decide: (state, { id, body }, { organisation })=>{
        if (state.status === 'none') return notFound();
        if (state.status === 'forgotten') return isForgotten();
        if (organisation?.owner === id) return isOwner();
        if (state.status === 'deactivated') return isDeactivated();
        return state.role === body.role ? [] : [
            {
                type: 'MemberRoleChanged',
                data: {
                    from: state.role,
                    to: body.role
                }
            }
        ];
    }
});
