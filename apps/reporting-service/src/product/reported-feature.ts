import { featureEvents, type FeatureStatus } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** What reporting knows of a feature. */
export const reportedFeature = defineView({
  name: 'reported-feature',
  version: 2,
  source: 'product',
  history: true,
  events: featureEvents,
  columns: {
    id: column.uuid(),
    root: column.uuid(),
    title: column.text(),
    kind: column.text(),
    parent: column.uuid().orNull(),
    status: column.text<FeatureStatus>(),
    mergedInto: column.uuid().orNull(),
    archived: column.boolean(),
  },
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    if (event.type === 'FeatureProposed') {
      const { product, title, kind, parent } = event.data;
      return { id: event.streamId, root: product, title, kind, parent: parent ?? null, status: 'idea', mergedInto: null, archived: false };
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
      case 'FeatureReclassified':
        return { ...row, kind: event.data.kind };
      case 'FeatureDeliveryStarted':
      case 'FeatureDeliveryReopened':
        return { ...row, status: 'in-delivery' };
      case 'FeatureDeliveryStopped':
        return { ...row, status: 'planned' };
      case 'FeatureCommitmentFollowed':
        return { ...row, status: event.data.status };
      case 'FeatureMovedToProduct':
        return { ...row, root: event.data.to };
      case 'FeatureMerged':
        return { ...row, mergedInto: event.data.into };
      case 'FeatureUnmerged':
        return { ...row, mergedInto: null };
      case 'FeatureLaunchRolledBack':
      case 'FeatureDelivered':
        return { ...row, status: 'delivered' };
      case 'FeatureLaunched':
        return { ...row, status: 'launched' };
      case 'FeatureOutcomeMeasured':
        return { ...row, status: 'measured' };
      case 'FeatureOutcomeDecided':
        return event.data.decision === 'remove' ? { ...row, status: 'removed' } : row;
      case 'FeatureArchived':
        return { ...row, archived: true };
      case 'FeatureRestored':
        return { ...row, archived: false };
      default:
        return row;
    }
  },
});
