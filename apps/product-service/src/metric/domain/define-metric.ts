import { metricAggregation, metricCategory, metricDirection, metricGrain, metricUnit, segmentName } from '@wheelhouse/contracts';
import { commandOf, id, reject, row, text, z } from '@wheelhouse/event-sourcing';
import { productPage } from '../../product/views/product-page.js';
import { metricKeepers } from '../metric.access.js';
import { metric } from '../metric.aggregate.js';

const MOST_SEGMENTS = 200;

export const defineMetric = commandOf(metric)({
  name: 'define-metric',
  method: 'POST',
  path: '/',
  summary: 'Define a metric of a product, or of the whole organisation where no product is named',
  body: z.object({
    product: id().optional(),
    name: text(200),
    description: text(4000).optional(),
    category: metricCategory,
    unit: metricUnit,
    direction: metricDirection.default('up'),
    aggregation: metricAggregation,
    grain: metricGrain.default('day').meta({ description: 'The period that one observation stands for; its day is the first of it.' }),
    segments: z.array(segmentName()).max(MOST_SEGMENTS).default([]),
    source: text(1000).optional(),
  }),
  example: { name: 'Berths booked', category: 'adoption', unit: { kind: 'count' }, aggregation: { kind: 'sum' }, segments: ['mobile', 'desktop'] },
  access: metricKeepers,
  creates: ({ body }) => (body.product === undefined ? 'organisation' : { below: body.product }),
  facts: ({ id: self, body }) => ({ product: row(productPage, body.product ?? self) }),
  decide: (_state, { body }, { product }) => {
    if (body.product !== undefined && !product) return reject.invalid('reference.product-unknown', 'This is no product.', '/product');
    if (new Set(body.segments).size < body.segments.length) return reject.invalid('metric.segment-twice', 'A segment stands twice.', '/segments');
    const { aggregation, unit } = body;
    if (aggregation.kind === 'nps' && unit.kind !== 'score') return reject.invalid('metric.unit-of-nps', 'NPS is a score from −100 to 100: its unit is score.', '/unit');
    if (aggregation.kind === 'distinct' && unit.kind !== 'count' && unit.kind !== 'own') return reject.invalid('metric.unit-of-distinct', 'What is counted once each is a count.', '/unit');
    if (aggregation.kind === 'cohort' && unit.kind !== 'percent' && unit.kind !== 'ratio') return reject.invalid('metric.unit-of-cohort', 'Retention is a share: its unit is percent or ratio.', '/unit');
    return [{ type: 'MetricDefined', data: body }];
  },
});
