import { memberRole } from '@wheelhouse/contracts';
import { commandOf, reject, z } from '@wheelhouse/event-sourcing';
import { member } from '../member.aggregate.js';
/** The fact alone; the route takes name, address and a first password too, which go to the identity store in the same transaction. */ export const addMember = commandOf(member)({
    name: 'add-member',
    method: 'POST',
    path: '/',
    summary: 'Make a person a member, with a password that they must change',
    body: z.object({
        role: memberRole
    }),
    example: {
        role: 'member'
    },
    access: {
        scope: 'organisation:manage'
    },
    creates: ()=>'organisation',
    decide: (state, { body })=>{
        if (state.status !== 'none') return reject.conflict('member.exists', 'There is a member with this id.', '/id');
        return [
            {
                type: 'MemberAdded',
                data: {
                    role: body.role
                }
            }
        ];
    }
});
