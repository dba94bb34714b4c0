import { featureDependencyAdded, featureDependencyDropped, featureLinkedToPillar, featureRanked, featureUnlinkedFromPillar, featureUnranked } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** Which feature cannot go before which: the rule against cycles goes along it, across products. */
export const featureDependency = defineView({
  name: 'feature-dependency',
  version: 2,
  source: 'own',
  events: [featureDependencyAdded, featureDependencyDropped],
  columns: { id: column.text(), root: column.uuid(), feature: column.uuid(), on: column.uuid() },
  lists: [{ filters: ['feature'], sort: 'on' }],
  keys: (event) => [`${event.streamId}:${event.data.on}`],
  fold: (_row, event, id) => (event.type === 'FeatureDependencyAdded' ? { id, root: event.partitionKey, feature: event.streamId, on: event.data.on } : undefined),
});

/** Which feature serves which pillar: a pillar in use cannot be retired. */
export const featurePillar = defineView({
  name: 'feature-pillar',
  version: 2,
  source: 'own',
  events: [featureLinkedToPillar, featureUnlinkedFromPillar],
  columns: { id: column.text(), root: column.uuid(), feature: column.uuid(), pillar: column.uuid() },
  // Whether a pillar is in use, and what of a product falls out of a pivot.
  lists: [
    { filters: ['pillar'], sort: 'feature' },
    { filters: ['root'], sort: 'pillar' },
  ],
  keys: (event) => [`${event.streamId}:${event.data.pillar}`],
  fold: (_row, event, id) => (event.type === 'FeatureLinkedToPillar' ? { id, root: event.partitionKey, feature: event.streamId, pillar: event.data.pillar } : undefined),
});

/** Where features stand in lists, without the rest of their pages: a new rank is made between two of them. */
export const featureRank = defineView({
  name: 'feature-rank',
  version: 2,
  source: 'own',
  events: [featureRanked, featureUnranked],
  columns: { id: column.text(), root: column.uuid(), feature: column.uuid(), list: column.uuid(), rank: column.text() },
  // A place is found by the list's order, and a feature's place by both.
  lists: [
    { filters: ['list'], sort: 'rank' },
    { filters: ['feature'], sort: 'list' },
  ],
  keys: (event) => [`${event.streamId}:${event.data.list}`],
  fold: (_row, event, id) => (event.type === 'FeatureRanked' ? { id, root: event.partitionKey, feature: event.streamId, ...event.data } : undefined),
});
