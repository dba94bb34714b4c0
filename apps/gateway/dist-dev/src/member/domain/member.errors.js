import { reject } from '@wheelhouse/event-sourcing';
export const isOwner = ()=>reject.conflict('member.is-owner', 'The organisation always has an owner: hand over ownership first.');
export const isSelf = ()=>reject.conflict('member.is-self', 'Nobody does this to themselves: ask another admin or the owner.');
export const notFound = ()=>reject.notFound('member.not-found', 'There is no such member.');
export const isForgotten = ()=>reject.gone('member.forgotten', 'This member was forgotten.');
export const isDeactivated = ()=>reject.conflict('member.deactivated', 'This member is deactivated; reactivate them first.');
