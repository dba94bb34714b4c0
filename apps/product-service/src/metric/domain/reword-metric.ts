import { metricCategory } from '@wheelhouse/contracts';
import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { metricKeepers } from '../metric.access.js';
import { metric } from '../metric.aggregate.js';
import { unarchived } from './metric.rules.js';
import type { MetricEvent } from './metric.state.js';

export const rewordMetric = commandOf(metric)({
  name: 'reword-metric',
  method: 'PATCH',
  path: '/:id',
  summary: 'Change the metric’s name, description, source or category; null takes description or source away',
  body: z.object({ name: text(200).optional(), description: text(4000).nullable().optional(), source: text(1000).nullable().optional(), category: metricCategory.optional() }),
  example: { name: 'Berths booked a day' },
  access: metricKeepers,
  decide: (state, { body: { name, description, source, category } }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const renamed: MetricEvent[] = name !== undefined && name !== known.name ? [{ type: 'MetricRenamed', data: { name } }] : [];
    const described: MetricEvent[] = description !== undefined && description !== known.description ? [{ type: 'MetricDescribed', data: { description } }] : [];
    const stated: MetricEvent[] = source !== undefined && source !== known.source ? [{ type: 'MetricSourceStated', data: { source } }] : [];
    const reclassified: MetricEvent[] = category !== undefined && category !== known.category ? [{ type: 'MetricReclassified', data: { category } }] : [];
    return [...renamed, ...described, ...stated, ...reclassified];
  },
});
