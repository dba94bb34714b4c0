import { addMetricSegment } from './domain/add-metric-segment.js';
import { archiveMetric } from './domain/archive-metric.js';
import { defineMetric } from './domain/define-metric.js';
import { deriveMetric } from './domain/derive-metric.js';
import { dropMetricTarget } from './domain/drop-metric-target.js';
import { dropMetricThreshold } from './domain/drop-metric-threshold.js';
import { restoreMetric } from './domain/restore-metric.js';
import { retireMetricSegment } from './domain/retire-metric-segment.js';
import { retireMetric } from './domain/retire-metric.js';
import { rewordMetric } from './domain/reword-metric.js';
import { setMetricTarget } from './domain/set-metric-target.js';
import { setMetricThreshold } from './domain/set-metric-threshold.js';
import { metric } from './metric.aggregate.js';
import { importObservations } from './observations/import-observations.js';
import { metricObservation } from './observations/metric-observation.js';
import { observationBatch } from './observations/observation-batch.aggregate.js';
import { observationGestures } from './observations/observation-gestures.js';
import { recordObservations } from './observations/record-observations.js';
import { metricQueries } from './queries/metric-queries.js';

export { metricPage } from './views/metric-page.js';

/** Everything about metrics and what is observed of them. */
export const metrics = {
  aggregates: [metric, observationBatch],
  commands: [
    defineMetric,
    rewordMetric,
    addMetricSegment,
    retireMetricSegment,
    deriveMetric,
    setMetricTarget,
    dropMetricTarget,
    setMetricThreshold,
    dropMetricThreshold,
    retireMetric,
    archiveMetric,
    restoreMetric,
    recordObservations,
  ],
  gestures: observationGestures,
  imports: [importObservations],
  queries: metricQueries,
  lists: [{ path: 'observations', view: metricObservation, summary: 'Every entry that was told of a metric, by day; which of them counts, its series says.' }],
} as const;
