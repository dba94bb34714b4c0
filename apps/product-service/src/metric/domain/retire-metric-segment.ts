import { segmentName } from '@wheelhouse/contracts';
import { commandOf, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { metricKeepers } from '../metric.access.js';
import { metric } from '../metric.aggregate.js';
import { observationLock, unretired } from './metric.rules.js';

export const retireMetricSegment = commandOf(metric)({
  name: 'retire-metric-segment',
  method: 'POST',
  path: '/:id/retire-segment',
  summary: 'Observe a segment no more; what was observed stays',
  body: z.object({ segment: segmentName(), reason: text(2000).optional() }),
  example: { segment: 'tablet', reason: 'too few' },
  access: metricKeepers,
  locks: ({ id }) => [observationLock(id)],
  decide: (state, { body }) => {
    const known = unretired(state);
    if (isRejection(known)) return known;
    const found = known.segments.find(({ segment }) => segment === body.segment);
    if (!found) return reject.invalid('metric.segment-unknown', 'The metric has no such segment.', '/segment');
    return found.retired ? [] : [{ type: 'MetricSegmentRetired', data: body }];
  },
});
