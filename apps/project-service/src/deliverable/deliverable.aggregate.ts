import { deliverableEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noDeliverable } from './domain/deliverable.state.js';
import { deliverablePage } from './views/deliverable-page.js';

export const deliverable = defineAggregate({
  context: 'project',
  stream: 'deliverable',
  resource: 'deliverables',
  events: deliverableEvents,
  initial: noDeliverable,
  stateVersion: 1,
  evolve,
  views: [deliverablePage],
  page: deliverablePage,
});
