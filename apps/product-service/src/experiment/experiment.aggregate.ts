import { experimentEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noExperiment } from './domain/experiment.state.js';
import { experimentPage } from './views/experiment-page.js';

export const experiment = defineAggregate({
  context: 'product',
  stream: 'experiment',
  resource: 'experiments',
  events: experimentEvents,
  initial: noExperiment,
  stateVersion: 1,
  evolve,
  views: [experimentPage],
  page: experimentPage,
});
