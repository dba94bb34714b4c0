import { objectiveEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noObjective } from './domain/objective.state.js';
import { checkInList } from './views/check-in-list.js';
import { keyResultMetric } from './views/key-result-metric.js';
import { objectivePage } from './views/objective-page.js';
import { objectiveParent } from './views/objective-parent.js';

export const objective = defineAggregate({
  context: 'product',
  stream: 'objective',
  resource: 'objectives',
  events: objectiveEvents,
  initial: noObjective,
  stateVersion: 1,
  evolve,
  views: [objectivePage, checkInList, keyResultMetric, objectiveParent],
  page: objectivePage,
});
