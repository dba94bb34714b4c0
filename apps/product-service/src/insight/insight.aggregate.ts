import { insightEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noInsight } from './domain/insight.state.js';
import { insightLink } from './views/insight-link.js';
import { insightPage } from './views/insight-page.js';

export const insight = defineAggregate({
  context: 'product',
  stream: 'insight',
  resource: 'insights',
  events: insightEvents,
  initial: noInsight,
  stateVersion: 1,
  evolve,
  views: [insightPage, insightLink],
  page: insightPage,
});
