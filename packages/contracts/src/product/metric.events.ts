import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { day, id, text } from '../kernel/values.js';
import { formulaInput, metricAggregation, metricCategory, metricDirection, metricGrain, metricUnit, segmentName, thresholdLevel } from './metric.values.js';

const stream = { context: 'product', stream: 'metric' } as const;

const product = '0190c5a0-0000-7000-8000-000000000001';
const target = '0190c5a0-0000-7000-8000-0000000000d5';
const other = '0190c5a0-0000-7000-8000-0000000000d6';

export const metricDefined = defineEvent({
  ...stream,
  type: 'MetricDefined',
  version: 1,
  summary: 'A metric of a product, or of the whole organisation, was defined: what it counts, in which unit, and how its observations become one number.',
  data: z.object({
    product: id().optional(),
    name: text(200),
    description: text(4000).optional(),
    category: metricCategory,
    unit: metricUnit,
    direction: metricDirection,
    aggregation: metricAggregation,
    grain: metricGrain,
    segments: z.array(segmentName()).max(200),
    source: text(1000).optional(),
  }),
  example: { product, name: 'Berths booked', category: 'adoption', unit: { kind: 'count' }, direction: 'up', aggregation: { kind: 'sum' }, grain: 'day', segments: ['mobile', 'desktop'], source: 'booking log' },
});

export const metricRenamed = defineEvent({ ...stream, type: 'MetricRenamed', version: 1, summary: 'The metric has another name.', data: z.object({ name: text(200) }), example: { name: 'Berths booked a day' } });

export const metricDescribed = defineEvent({
  ...stream,
  type: 'MetricDescribed',
  version: 1,
  summary: 'What the metric means was said in other words; null takes them away.',
  data: z.object({ description: text(4000).nullable() }),
  example: { description: 'bookings that were not cancelled within the hour' },
});

export const metricSourceStated = defineEvent({
  ...stream,
  type: 'MetricSourceStated',
  version: 1,
  summary: 'Where the metric’s numbers come from was said; null takes it away.',
  data: z.object({ source: text(1000).nullable() }),
  example: { source: 'booking log' },
});

export const metricReclassified = defineEvent({ ...stream, type: 'MetricReclassified', version: 1, summary: 'The metric tells of something else.', data: z.object({ category: metricCategory }), example: { category: 'engagement' } });

export const metricSegmentAdded = defineEvent({ ...stream, type: 'MetricSegmentAdded', version: 1, summary: 'The metric has a further segment, or one that was retired again.', data: z.object({ segment: segmentName() }), example: { segment: 'tablet' } });

export const metricSegmentRetired = defineEvent({
  ...stream,
  type: 'MetricSegmentRetired',
  version: 1,
  summary: 'A segment of the metric is observed no more; what was observed stays.',
  data: z.object({ segment: segmentName(), reason: text(2000).optional() }),
  example: { segment: 'tablet', reason: 'too few' },
});

export const metricDerived = defineEvent({
  ...stream,
  type: 'MetricDerived',
  version: 1,
  summary: 'The metric is computed from others by a formula of +, −, × and ÷.',
  data: z.object({ expression: text(500), inputs: z.array(formulaInput).min(1).max(10) }),
  example: { expression: 'dau / mau', inputs: [{ name: 'dau', metric: target, take: 'mean' }, { name: 'mau', metric: other, take: 'aggregate' }] },
});

export const metricTargetSet = defineEvent({
  ...stream,
  type: 'MetricTargetSet',
  version: 1,
  summary: 'The metric is to reach a value, aggregated over a period, by a day.',
  data: z.object({ target: id(), value: z.number(), from: day(), by: day(), over: metricGrain }),
  example: { target, value: 1500, from: '2026-01-01', by: '2026-06-30', over: 'month' },
});

export const metricTargetDropped = defineEvent({ ...stream, type: 'MetricTargetDropped', version: 1, summary: 'A target of the metric was given up.', data: z.object({ target: id(), reason: text(2000).optional() }), example: { target, reason: 'another market' } });

export const metricThresholdSet = defineEvent({
  ...stream,
  type: 'MetricThresholdSet',
  version: 1,
  summary: 'A value of the metric, aggregated over a period, on whose worse side it warns or alarms.',
  data: z.object({ level: thresholdLevel, value: z.number(), over: metricGrain }),
  example: { level: 'warning', value: 90, over: 'week' },
});

export const metricThresholdDropped = defineEvent({ ...stream, type: 'MetricThresholdDropped', version: 1, summary: 'The metric warns or alarms no more.', data: z.object({ level: thresholdLevel }), example: { level: 'warning' } });

export const metricRetired = defineEvent({ ...stream, type: 'MetricRetired', version: 1, summary: 'The metric is observed no more; what was observed stays.', data: z.object({ reason: text(2000) }), example: { reason: 'nobody looked at it' } });

export const metricArchived = defineEvent({ ...stream, type: 'MetricArchived', version: 1, summary: 'The metric was put away.', data: z.object({ reason: text(2000).optional() }), example: {} });

export const metricRestored = defineEvent({ ...stream, type: 'MetricRestored', version: 1, summary: 'The metric was taken out again.', data: z.object({}), example: {} });
