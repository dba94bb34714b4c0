import { featureArchived, featureDeclined, featureDemoted, featureMovedUnder, featurePlanned, featurePromoted, featureProposed, featureRenamed, featureReopened, featureRestored, type FeatureStatus } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** What reporting knows of a feature. */
export const reportedFeature = defineView({
  name: 'reported-feature',
  version: 1,
  source: 'product',
  history: true,
  events: [featureProposed, featureRenamed, featureMovedUnder, featurePromoted, featurePlanned, featureDemoted, featureDeclined, featureReopened, featureArchived, featureRestored],
  columns: {
    id: column.uuid(),
    root: column.uuid(),
    title: column.text(),
    kind: column.text(),
    parent: column.uuid().orNull(),
    status: column.text<FeatureStatus>(),
    archived: column.boolean(),
  },
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    if (event.type === 'FeatureProposed') {
      const { product, title, kind, parent } = event.data;
      return { id: event.streamId, root: product, title, kind, parent: parent ?? null, status: 'idea', archived: false };
    }
    if (!row) return row;
    switch (event.type) {
      case 'FeatureRenamed':
        return { ...row, title: event.data.title };
      case 'FeatureMovedUnder':
        return { ...row, parent: event.data.parent };
      case 'FeaturePromoted':
        return { ...row, status: 'candidate' };
      case 'FeaturePlanned':
        return { ...row, status: 'planned' };
      case 'FeatureDemoted':
        return { ...row, status: event.data.to };
      case 'FeatureDeclined':
        return { ...row, status: 'declined' };
      case 'FeatureReopened':
        return { ...row, status: 'idea' };
      case 'FeatureArchived':
        return { ...row, archived: true };
      case 'FeatureRestored':
        return { ...row, archived: false };
    }
  },
});
