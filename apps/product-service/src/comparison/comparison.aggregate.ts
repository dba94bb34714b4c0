import { comparisonEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noComparison } from './domain/comparison.state.js';
import { comparisonPage } from './views/comparison-page.js';

export const comparison = defineAggregate({
  context: 'product',
  stream: 'comparison',
  resource: 'comparisons',
  events: comparisonEvents,
  initial: noComparison,
  stateVersion: 1,
  evolve,
  views: [comparisonPage],
  page: comparisonPage,
});
