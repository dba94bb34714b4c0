import { commandOf, z } from '@wheelhouse/event-sourcing';
import { member } from '../member.aggregate.js';
import { isForgotten, notFound } from './member.errors.js';
import { memberLock } from './member.state.js';
export const reactivateMember = commandOf(member)({
    name: 'reactivate-member',
    method: 'POST',
    path: '/:id/reactivate',
    summary: 'Let a deactivated member in again, with the roles they had',
    body: z.object({}),
    example: {},
    access: {
        scope: 'organisation:manage'
    },
    locks: ({ id })=>[
            memberLock(id)
        ],
    decide: (state)=>{
        if (state.status === 'none') return notFound();
        if (state.status === 'forgotten') return isForgotten();
        return state.status === 'active' ? [] : [
            {
                type: 'MemberReactivated',
                data: {}
            }
        ];
    }
});
