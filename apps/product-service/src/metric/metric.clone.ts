import { metricCategory, metricDirection } from '@wheelhouse/contracts';
import { text, z } from '@wheelhouse/event-sourcing';
import { defineClone } from '@wheelhouse/service-kit';
import { nameOfCopy, told } from '../parts/copies.js';
import { defineMetric } from './domain/define-metric.js';
import { deriveMetric } from './domain/derive-metric.js';
import { setMetricTarget } from './domain/set-metric-target.js';
import { setMetricThreshold } from './domain/set-metric-threshold.js';
import { metric } from './metric.aggregate.js';
import { metricPage } from './views/metric-page.js';

const { product, name } = defineMetric.body.shape;

/** A metric defined anew with its segments, formula, targets and thresholds. What was observed is its own. */
export const cloneMetric = defineClone({
  aggregate: metric,
  page: metricPage,
  summary: 'Define another metric like this one: unit, aggregation, segments, formula, targets and thresholds, of the same product or of another',
  creation: defineMetric,
  values: z.object({ product, name, description: text(4000).nullable(), category: metricCategory, direction: metricDirection, source: text(1000).nullable() }).partial(),
  example: { name: 'Moorings booked' },
  homes: ['product'],
  plan: (from, { to, fresh, within }) => [
    {
      command: defineMetric,
      id: to,
      body: told({
        ...{ product: from.product, name: nameOfCopy(from.name, within), description: from.description, category: from.category, unit: from.unit, direction: from.direction },
        ...{ aggregation: from.aggregation, grain: from.grain, segments: from.segments.flatMap(({ segment, retired }) => (retired ? [] : [segment])), source: from.source },
      }),
      copies: from.id,
    },
    ...(from.formula === null ? [] : [{ command: deriveMetric, id: to, body: from.formula, optional: true }]),
    ...from.targets.map(({ target, value, from: since, by, over }) => ({ command: setMetricTarget, id: to, body: { target: fresh(target), value, from: since, by, over } })),
    ...from.thresholds.map(({ level, value, over }) => ({ command: setMetricThreshold, id: to, body: { level, value, over } })),
  ],
});
