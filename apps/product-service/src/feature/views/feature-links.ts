import { featureDependencyAdded, featureDependencyDropped, featureLinkedToPillar, featureRanked, featureUnlinkedFromPillar } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** Which feature cannot go before which: the rule against cycles reads it whole, across products. */
export const featureDependency = defineView({
  name: 'feature-dependency',
  version: 1,
  source: 'own',
  events: [featureDependencyAdded, featureDependencyDropped],
  columns: { id: column.text(), root: column.uuid(), feature: column.uuid(), on: column.uuid() },
  keys: (event) => [`${event.streamId}:${event.data.on}`],
  fold: (_row, event, id) => (event.type === 'FeatureDependencyAdded' ? { id, root: event.partitionKey, feature: event.streamId, on: event.data.on } : undefined),
});

/** Which feature serves which pillar: a pillar in use cannot be retired. */
export const featurePillar = defineView({
  name: 'feature-pillar',
  version: 1,
  source: 'own',
  events: [featureLinkedToPillar, featureUnlinkedFromPillar],
  columns: { id: column.text(), root: column.uuid(), feature: column.uuid(), pillar: column.uuid() },
  keys: (event) => [`${event.streamId}:${event.data.pillar}`],
  fold: (_row, event, id) => (event.type === 'FeatureLinkedToPillar' ? { id, root: event.partitionKey, feature: event.streamId, pillar: event.data.pillar } : undefined),
});

/** Where features stand in lists, without the rest of their pages: a new rank is made between two of them. */
export const featureRank = defineView({
  name: 'feature-rank',
  version: 1,
  source: 'own',
  events: [featureRanked],
  columns: { id: column.text(), root: column.uuid(), feature: column.uuid(), list: column.uuid(), rank: column.text() },
  keys: (event) => [`${event.streamId}:${event.data.list}`],
  fold: (_row, event, id) => ({ id, root: event.partitionKey, feature: event.streamId, ...event.data }),
});
