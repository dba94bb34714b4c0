import { memberAdded, memberDeactivated, memberForgotten, memberReactivated, memberRoleChanged } from '@wheelhouse/contracts';
export const memberEvents = [
    memberAdded,
    memberRoleChanged,
    memberDeactivated,
    memberReactivated,
    memberForgotten
];
export const noMember = {
    status: 'none'
};
/** The named lock of what must not happen to a member while another stream counts on them. */ export const memberLock = (id)=>`member:${id}`;
export function evolve(member, event) {
    if (event.type === 'MemberAdded') return {
        status: 'active',
        role: event.data.role
    };
    if (event.type === 'MemberForgotten') return {
        status: 'forgotten'
    };
    if (member.status === 'none' || member.status === 'forgotten') return member;
    switch(event.type){
        case 'MemberRoleChanged':
            return {
                ...member,
                role: event.data.to
            };
        case 'MemberDeactivated':
            return {
                ...member,
                status: 'deactivated'
            };
        case 'MemberReactivated':
            return {
                ...member,
                status: 'active'
            };
    }
}
