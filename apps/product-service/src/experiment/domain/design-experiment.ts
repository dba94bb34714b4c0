import { experimentMethod } from '@wheelhouse/contracts';
import { commandOf, id, reject, row, text, z } from '@wheelhouse/event-sourcing';
import { featureRefused } from '../../feature/domain/feature.rules.js';
import { featurePage } from '../../feature/views/feature-page.js';
import { metricPage } from '../../metric/views/metric-page.js';
import { crew } from '../../product/product.access.js';
import { productPage } from '../../product/views/product-page.js';
import { experiment } from '../experiment.aggregate.js';

export const designExperiment = commandOf(experiment)({
  name: 'design-experiment',
  method: 'POST',
  path: '/',
  summary: 'Design a test of a hypothesis before anything is built',
  body: z.object({ product: id(), name: text(200), hypothesis: text(4000), method: experimentMethod, metric: id(), plannedN: z.int().min(1).max(1_000_000_000), feature: id().optional() }),
  example: {
    ...{ product: '0190c5a0-0000-7000-8000-000000000001', name: 'A button that is not there yet', hypothesis: 'one in ten crews asks for a berth ahead' },
    ...{ method: 'fake-door', metric: '0190c5a0-0000-7000-8000-0000000000d4', plannedN: 400 },
  },
  access: crew,
  creates: ({ body }) => ({ below: body.product }),
  refers: ({ body }) => [{ id: body.metric, pointer: '/metric' }, ...(body.feature === undefined ? [] : [{ id: body.feature, pointer: '/feature' }])],
  facts: ({ body }) => ({ product: row(productPage, body.product), metric: row(metricPage, body.metric), feature: row(featurePage, body.feature ?? body.product) }),
  decide: (_state, { body }, { product, metric, feature }) => {
    if (!product) return reject.invalid('reference.product-unknown', 'This is no product.', '/product');
    if (!metric) return reject.invalid('reference.metric-unknown', 'This is no metric.', '/metric');
    if (metric.retired || metric.archived) return reject.invalid('reference.metric-retired', 'The metric is observed no more.', '/metric');
    return (body.feature === undefined ? undefined : featureRefused(feature, '/feature')) ?? [{ type: 'ExperimentDesigned', data: body }];
  },
});
