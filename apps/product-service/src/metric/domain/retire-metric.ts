import { commandOf, isRejection, reject, rows, text, z } from '@wheelhouse/event-sourcing';
import { metricKeepers } from '../metric.access.js';
import { metric } from '../metric.aggregate.js';
import { metricInput } from '../views/metric-page.js';
import { observationLock, unarchived } from './metric.rules.js';

const MOST_FORMULAS = 100_000;

export const retireMetric = commandOf(metric)({
  name: 'retire-metric',
  method: 'POST',
  path: '/:id/retire',
  summary: 'Observe the metric no more; what was observed stays',
  body: z.object({ reason: text(2000) }),
  example: { reason: 'nobody looked at it' },
  access: metricKeepers,
  locks: ({ id }) => [observationLock(id), 'metric-formulas'],
  facts: () => ({ formulas: rows(metricInput, {}, MOST_FORMULAS) }),
  decide: (state, { id: self, body }, { formulas }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.status === 'retired') return [];
    if (formulas.some(({ inputs }) => inputs.includes(self))) return reject.conflict('metric.used-in-formula', 'Another metric is computed from this one.');
    return [{ type: 'MetricRetired', data: body }];
  },
});
