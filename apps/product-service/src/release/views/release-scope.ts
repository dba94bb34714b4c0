import { releaseFeatureAdded, releaseFeatureDropped, releaseScopeLevelChanged, type ScopeLevel } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** Which release has which feature in scope, and how much it needs it. */
export const releaseScope = defineView({
  name: 'release-scope',
  version: 1,
  source: 'own',
  events: [releaseFeatureAdded, releaseScopeLevelChanged, releaseFeatureDropped],
  columns: { id: column.text(), root: column.uuid(), release: column.uuid(), feature: column.uuid(), level: column.text<ScopeLevel>() },
  lists: [
    { filters: ['release'], sort: 'level' },
    { filters: ['feature'], sort: 'level' },
  ],
  keys: (event) => [`${event.streamId}:${event.data.feature}`],
  fold: (row, event, id) => {
    switch (event.type) {
      case 'ReleaseFeatureAdded':
        return { id, root: event.partitionKey, release: event.streamId, feature: event.data.feature, level: event.data.level };
      case 'ReleaseScopeLevelChanged':
        return row && { ...row, level: event.data.to };
      case 'ReleaseFeatureDropped':
        return undefined;
    }
  },
});
