import { by, byOneOf, noWayBack, step, undoOf } from '@wheelhouse/event-sourcing';
import { addMetricSegment } from './domain/add-metric-segment.js';
import { archiveMetric } from './domain/archive-metric.js';
import { deriveMetric } from './domain/derive-metric.js';
import { dropMetricTarget } from './domain/drop-metric-target.js';
import { dropMetricThreshold } from './domain/drop-metric-threshold.js';
import { restoreMetric } from './domain/restore-metric.js';
import { retireMetricSegment } from './domain/retire-metric-segment.js';
import { rewordMetric } from './domain/reword-metric.js';
import { setMetricTarget } from './domain/set-metric-target.js';
import { setMetricThreshold } from './domain/set-metric-threshold.js';
import { observationBatch } from './observations/observation-batch.aggregate.js';
import { metric } from './metric.aggregate.js';

export const metricUndo = undoOf(metric)({
  MetricDefined: by('*', archiveMetric, (_data, { why }) => ({ reason: why })),
  MetricArchived: by('archived', restoreMetric, () => ({})),
  MetricRestored: by('archived', archiveMetric, (_data, { why }) => ({ reason: why })),
  MetricRenamed: by('name', rewordMetric, (_data, { before }) => ({ name: before.name })),
  MetricDescribed: by('description', rewordMetric, (_data, { before }) => ({ description: before.description })),
  MetricSourceStated: by('source', rewordMetric, (_data, { before }) => ({ source: before.source })),
  MetricReclassified: by('category', rewordMetric, (_data, { before }) => ({ category: before.category })),
  MetricSegmentAdded: by(({ segment }) => `segment:${segment}`, retireMetricSegment, ({ segment }, { why }) => ({ segment, reason: why })),
  MetricSegmentRetired: by(({ segment }) => `segment:${segment}`, addMetricSegment, ({ segment }) => ({ segment })),
  MetricDerived: by('formula', deriveMetric, (_data, { before: { formula } }) => (formula ? { expression: formula.expression, inputs: [...formula.inputs] } : undefined), 'a formula is changed, and not taken away'),
  MetricTargetSet: by(({ target }) => `target:${target}`, dropMetricTarget, ({ target }, { why }) => ({ target, reason: why })),
  MetricTargetDropped: by(({ target }) => `target:${target}`, setMetricTarget, ({ target }, { before }) => before.targets.find((one) => one.target === target)),
  MetricThresholdSet: byOneOf(({ level }) => `threshold:${level}`, [setMetricThreshold, dropMetricThreshold], ({ level }, { before }) => {
    const was = before.thresholds.find((one) => one.level === level);
    return [was ? step(setMetricThreshold, was) : step(dropMetricThreshold, { level })];
  }),
  MetricThresholdDropped: by(({ level }) => `threshold:${level}`, setMetricThreshold, ({ level }, { before }) => before.thresholds.find((one) => one.level === level)),
  MetricRetired: noWayBack('status', 'it is observed no more; define another one'),
});

export const observationUndo = undoOf(observationBatch)({
  ObservationsRecorded: noWayBack('*', 'what was observed is corrected by metric, day and segment'),
  ObservationBatchCompleted: noWayBack('*', 'what was observed is corrected by metric, day and segment'),
});
