import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noTeam, teamEvents } from './domain/team.state.js';
import { teamMembership } from './team-membership.view.js';
import { teamPage } from './team.page.js';
export const team = defineAggregate({
    context: 'organisation',
    stream: 'team',
    resource: 'teams',
    events: teamEvents,
    initial: noTeam,
    stateVersion: 1,
    evolve,
    views: [
        teamPage,
        teamMembership
    ],
    page: teamPage
});
