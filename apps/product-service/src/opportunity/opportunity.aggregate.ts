import { opportunityEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noOpportunity } from './domain/opportunity.state.js';
import { opportunityPage } from './views/opportunity-page.js';

export const opportunity = defineAggregate({
  context: 'product',
  stream: 'opportunity',
  resource: 'opportunities',
  events: opportunityEvents,
  initial: noOpportunity,
  stateVersion: 1,
  evolve,
  views: [opportunityPage],
  page: opportunityPage,
});
