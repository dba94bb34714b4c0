import { metricGrain } from '@wheelhouse/contracts';
import { commandOf, day, isRejection, partId, reject, z } from '@wheelhouse/event-sourcing';
import { added } from '../../parts/parts.js';
import { metricKeepers } from '../metric.access.js';
import { metric } from '../metric.aggregate.js';
import { overRefused, unretired } from './metric.rules.js';
import { periodsBetween } from './periods.js';

/** As many as a series has points. */
const MOST_PERIODS = 4_000;

export const setMetricTarget = commandOf(metric)({
  name: 'set-metric-target',
  method: 'POST',
  path: '/:id/set-target',
  summary: 'Set a value that the metric, aggregated over a period, is to reach by a day; it counts from today unless told from when',
  body: z.object({ target: partId(), value: z.number(), from: day().optional(), by: day(), over: metricGrain.optional() }),
  example: { value: 1500, from: '2026-01-01', by: '2026-06-30', over: 'month' },
  access: metricKeepers,
  decide: (state, { body, now }) => {
    const known = unretired(state);
    if (isRejection(known)) return known;
    const target = { target: body.target, value: body.value, from: body.from ?? now.slice(0, 10), by: body.by, over: body.over ?? known.grain };
    if (target.by < target.from) return reject.invalid('metric.target-backwards', 'The target’s day is before it begins to count.', '/by');
    // Read once a day for years, its standing could not be told any more.
    if (!periodsBetween(target.from, target.by, target.over, MOST_PERIODS)) return reject.invalid('metric.target-too-long', `A target is judged over ${MOST_PERIODS} periods at most; set it over longer ones.`, '/over');
    return overRefused(known, target.over) ?? added({ of: 'metric', what: 'target', most: 100 }, 'MetricTargetSet', known.targets, target);
  },
});
