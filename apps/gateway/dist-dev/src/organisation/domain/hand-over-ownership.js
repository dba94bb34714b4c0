import { commandOf, id, reject, row, z } from '@wheelhouse/event-sourcing';
import { memberPage } from '../../member/member.page.js';
import { organisation } from '../organisation.aggregate.js';
import { OWNERSHIP_LOCK } from './organisation.state.js';
export const handOverOwnership = commandOf(organisation)({
    name: 'hand-over-ownership',
    method: 'POST',
    path: '/:id/hand-over-ownership',
    summary: 'Make another member the owner; the owner until now stays as an admin or what their own role says',
    body: z.object({
        to: id()
    }),
    example: {
        to: '0190c5a0-0000-7000-8000-0000000000a2'
    },
    access: {
        scope: 'organisation:manage'
    },
    locks: ()=>[
            OWNERSHIP_LOCK
        ],
    facts: ({ body })=>({
            heir: row(memberPage, body.to)
        }),
    decide: (state, { body, actor }, { heir })=>{
        if (state.status === 'none') return reject.notFound('organisation.not-found', 'There is no organisation yet.');
        if (actor.member !== state.owner) return reject.forbidden('organisation.not-owner', 'Only the owner hands over ownership.');
        if (!heir) return reject.invalid('organisation.member-unknown', 'There is no such member.', '/to');
        if (heir.status !== 'active') return reject.conflict('organisation.member-not-active', 'Only an active member can be the owner.', '/to');
        return body.to === state.owner ? [] : [
            {
                type: 'OwnershipHandedOver',
                data: {
                    from: state.owner,
                    to: body.to
                }
            }
        ];
    }
});
