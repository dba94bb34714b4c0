import { commandOf, row, z } from '@wheelhouse/event-sourcing';
import { ORGANISATION_ID, OWNERSHIP_LOCK } from '../../organisation/domain/organisation.state.js';
import { organisationPage } from '../../organisation/organisation.page.js';
import { member } from '../member.aggregate.js';
import { isOwner, isSelf, notFound } from './member.errors.js';
import { memberLock } from './member.state.js';
export const forgetMember = commandOf(member)({
    name: 'forget-member',
    method: 'POST',
    path: '/:id/forget',
    summary: 'Destroy a member’s name, address, credentials and the keys of all their words, for ever',
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
        if (state.status === 'forgotten') return [];
        if (organisation?.owner === id) return isOwner();
        if (actor.member === id) return isSelf();
        return [
            {
                type: 'MemberForgotten',
                data: {}
            }
        ];
    }
});
