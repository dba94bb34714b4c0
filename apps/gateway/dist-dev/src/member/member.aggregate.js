import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, memberEvents, noMember } from './domain/member.state.js';
import { memberPage } from './member.page.js';
export const member = defineAggregate({
    context: 'organisation',
    stream: 'member',
    resource: 'members',
    events: memberEvents,
    initial: noMember,
    stateVersion: 1,
    evolve,
    views: [
        memberPage
    ],
    page: memberPage
});
