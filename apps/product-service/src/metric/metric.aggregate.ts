import { metricEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noMetric } from './domain/metric.state.js';
import { metricInput, metricPage } from './views/metric-page.js';

export const metric = defineAggregate({
  context: 'product',
  stream: 'metric',
  resource: 'metrics',
  events: metricEvents,
  initial: noMetric,
  stateVersion: 1,
  evolve,
  views: [metricPage, metricInput],
  page: metricPage,
});
