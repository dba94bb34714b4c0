import { featureProblemStated, featureProposed, featureRenamed } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** The words that features are found by, apart from their pages: a score or a rank leaves them alone. */
export const featureSearch = defineView({
  name: 'feature-search',
  version: 2,
  source: 'own',
  events: [featureProposed, featureRenamed, featureProblemStated],
  columns: { id: column.uuid(), root: column.uuid(), title: column.text(), problem: column.text().orNull() },
  search: { title: 'A', problem: 'B' },
  keys: (event) => [event.streamId],
  fold: (row, event, id) => {
    if (event.type === 'FeatureProposed') return { id, root: event.partitionKey, title: event.data.title, problem: event.data.problem ?? null };
    return row && { ...row, ...event.data };
  },
});
