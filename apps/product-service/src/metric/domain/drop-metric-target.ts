import { commandOf, id, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { metricKeepers } from '../metric.access.js';
import { metric } from '../metric.aggregate.js';
import { unarchived } from './metric.rules.js';

export const dropMetricTarget = commandOf(metric)({
  name: 'drop-metric-target',
  method: 'POST',
  path: '/:id/drop-target',
  summary: 'Give a target up',
  body: z.object({ target: id(), reason: text(2000).optional() }),
  example: { target: '0190c5a0-0000-7000-8000-0000000000d5', reason: 'another market' },
  access: metricKeepers,
  decide: (state, { body }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const there = known.targets.some(({ target }) => target === body.target);
    return there ? [{ type: 'MetricTargetDropped', data: body }] : reject.invalid('metric.target-unknown', 'The metric has no such target.', '/target');
  },
});
