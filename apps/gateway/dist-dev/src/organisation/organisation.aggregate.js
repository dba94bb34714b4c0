import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noOrganisation, organisationStreamEvents } from './domain/organisation.state.js';
import { organisationPage } from './organisation.page.js';
export const organisation = defineAggregate({
    context: 'organisation',
    stream: 'organisation',
    resource: 'organisations',
    events: organisationStreamEvents,
    initial: noOrganisation,
    stateVersion: 1,
    evolve,
    views: [
        organisationPage
    ],
    page: organisationPage
});
