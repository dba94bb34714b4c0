import { commandOf, isRejection, reject, rows, text, z } from '@wheelhouse/event-sourcing';
import { metricLock } from '../../objective/domain/objective.rules.js';
import { keyResultMetric } from '../../objective/views/key-result-metric.js';
import { metricKeepers } from '../metric.access.js';
import { metric } from '../metric.aggregate.js';
import { metricInput } from '../views/metric-page.js';
import { observationLock, unarchived } from './metric.rules.js';

const MOST_FORMULAS = 100_000;
const MOST_KEY_RESULTS = 10_000;

export const retireMetric = commandOf(metric)({
  name: 'retire-metric',
  method: 'POST',
  path: '/:id/retire',
  summary: 'Observe the metric no more; what was observed stays',
  body: z.object({ reason: text(2000) }),
  example: { reason: 'nobody looked at it' },
  access: metricKeepers,
  locks: ({ id }) => [observationLock(id), metricLock(id), 'metric-formulas'],
  facts: ({ id }) => ({ formulas: rows(metricInput, {}, MOST_FORMULAS), keyResults: rows(keyResultMetric, { metric: id }, MOST_KEY_RESULTS) }),
  decide: (state, { id: self, body }, { formulas, keyResults }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.status === 'retired') return [];
    if (keyResults.length > 0) return reject.conflict('metric.used-by-key-result', 'A key result of an objective that goes on is read from the metric.');
    if (formulas.some(({ inputs }) => inputs.includes(self))) return reject.conflict('metric.used-in-formula', 'Another metric is computed from this one.');
    return [{ type: 'MetricRetired', data: body }];
  },
});
