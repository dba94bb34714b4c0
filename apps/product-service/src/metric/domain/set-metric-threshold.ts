import { metricGrain, thresholdLevel } from '@wheelhouse/contracts';
import { commandOf, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { metricKeepers } from '../metric.access.js';
import { metric } from '../metric.aggregate.js';
import { overRefused, unretired } from './metric.rules.js';

export const setMetricThreshold = commandOf(metric)({
  name: 'set-metric-threshold',
  method: 'POST',
  path: '/:id/set-threshold',
  summary: 'Warn, or alarm, where the metric aggregated over a period is worse than a value',
  body: z.object({ level: thresholdLevel, value: z.number(), over: metricGrain.optional() }),
  example: { level: 'warning', value: 90, over: 'week' },
  access: metricKeepers,
  decide: (state, { body }) => {
    const known = unretired(state);
    if (isRejection(known)) return known;
    const threshold = { ...body, over: body.over ?? known.grain };
    const refused = overRefused(known, threshold.over);
    if (refused) return refused;
    const same = known.thresholds.find(({ level }) => level === body.level);
    if (same?.value === threshold.value && same.over === threshold.over) return [];
    const other = known.thresholds.find(({ level }) => level !== body.level);
    const [warning, alarm] = body.level === 'warning' ? [threshold.value, other?.value] : [other?.value, threshold.value];
    const inOrder = warning === undefined || alarm === undefined || (known.direction === 'up' ? alarm <= warning : alarm >= warning);
    if (!inOrder) return reject.invalid('metric.thresholds-crossed', 'The alarm comes before the warning.', '/value');
    return [{ type: 'MetricThresholdSet', data: threshold }];
  },
});
