import {
  objectiveCancelled,
  objectiveCarriedOver,
  objectiveClosed,
  objectiveKeyResultAdded,
  objectiveKeyResultChanged,
  objectiveKeyResultDropped,
  objectiveMetricLinked,
  objectiveMetricUnlinked,
} from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { rootOf } from './objective-root.js';

/** Which key result of an objective that goes on is read from which metric: a metric in use cannot be retired. */
export const keyResultMetric = defineView({
  name: 'key-result-metric',
  version: 1,
  source: 'own',
  events: [
    objectiveKeyResultAdded,
    objectiveKeyResultChanged,
    objectiveKeyResultDropped,
    objectiveMetricLinked,
    objectiveMetricUnlinked,
    objectiveClosed,
    objectiveCarriedOver,
    objectiveCancelled,
  ],
  columns: { id: column.text(), root: column.uuid().orNull(), objective: column.uuid(), keyResult: column.uuid(), metric: column.uuid() },
  lists: [{ filters: ['metric'], sort: 'id' }],
  keys: (event) => {
    const of = (keyResult: string) => `${event.streamId}:${keyResult}`;
    switch (event.type) {
      case 'ObjectiveClosed':
      case 'ObjectiveCarriedOver':
        return event.data.results.map(({ keyResult }) => of(keyResult));
      case 'ObjectiveCancelled':
        return event.data.keyResults.map(of);
      default:
        return [of(event.data.keyResult)];
    }
  },
  fold: (_row, event, id) => {
    switch (event.type) {
      case 'ObjectiveKeyResultAdded':
      case 'ObjectiveKeyResultChanged':
      case 'ObjectiveMetricLinked': {
        const { scope, keyResult, metric } = event.data;
        return metric === undefined ? undefined : { id, root: rootOf(scope, event.partitionKey), objective: event.streamId, keyResult, metric };
      }
      default:
        return undefined;
    }
  },
});
