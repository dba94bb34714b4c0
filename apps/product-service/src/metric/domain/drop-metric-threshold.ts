import { thresholdLevel } from '@wheelhouse/contracts';
import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { metricKeepers } from '../metric.access.js';
import { metric } from '../metric.aggregate.js';
import { unarchived } from './metric.rules.js';

export const dropMetricThreshold = commandOf(metric)({
  name: 'drop-metric-threshold',
  method: 'POST',
  path: '/:id/drop-threshold',
  summary: 'Warn, or alarm, no more',
  body: z.object({ level: thresholdLevel }),
  example: { level: 'warning' },
  access: metricKeepers,
  decide: (state, { body }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    return known.thresholds.some(({ level }) => level === body.level) ? [{ type: 'MetricThresholdDropped', data: body }] : [];
  },
});
