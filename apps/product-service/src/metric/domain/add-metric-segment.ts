import { segmentName } from '@wheelhouse/contracts';
import { commandOf, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { metricKeepers } from '../metric.access.js';
import { metric } from '../metric.aggregate.js';
import { unretired } from './metric.rules.js';

const MOST_SEGMENTS = 200;

export const addMetricSegment = commandOf(metric)({
  name: 'add-metric-segment',
  method: 'POST',
  path: '/:id/add-segment',
  summary: 'Observe the metric in a further segment, or again in one that was retired',
  body: z.object({ segment: segmentName() }),
  example: { segment: 'tablet' },
  access: metricKeepers,
  decide: (state, { body }) => {
    const known = unretired(state);
    if (isRejection(known)) return known;
    if (known.segments.some(({ segment, retired }) => segment === body.segment && !retired)) return [];
    if (known.segments.length >= MOST_SEGMENTS) return reject.conflict('metric.segments-full', `There is room for ${MOST_SEGMENTS} segments.`);
    return [{ type: 'MetricSegmentAdded', data: body }];
  },
});
