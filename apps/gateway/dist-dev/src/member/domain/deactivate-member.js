import { commandOf, row, z } from '@wheelhouse/event-sourcing';
import { ORGANISATION_ID, OWNERSHIP_LOCK } from '../../organisation/domain/organisation.state.js';
import { organisationPage } from '../../organisation/organisation.page.js';
import { member } from '../member.aggregate.js';
import { isForgotten, isOwner, isSelf, notFound } from './member.errors.js';
import { memberLock } from './member.state.js';
export const deactivateMember = commandOf(member)({
    name: 'deactivate-member',
    method: 'POST',
    path: '/:id/deactivate',
    summary: 'End a member’s access; their sessions end with it',
    body: z.object({}),
    example: {},
    access: {
        scope: 'organisation:manage'
    },
    locks: ({ id })=>[
            OWNERSHIP_LOCK,
            memberLock(id)
        ],
    facts: ()=>({
            organisation: row(organisationPage, ORGANISATION_ID)
        }),
    decide: (state, { id, actor }, { organisation })=>{
        if (state.status === 'none') return notFound();
        if (state.status === 'forgotten') return isForgotten();
        if (organisation?.owner === id) return isOwner();
        if (actor.member === id) return isSelf();
        return state.status === 'deactivated' ? [] : [
            {
                type: 'MemberDeactivated',
                data: {}
            }
        ];
    }
});
