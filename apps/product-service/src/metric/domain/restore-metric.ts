import { commandOf, z } from '@wheelhouse/event-sourcing';
import { metricKeepers } from '../metric.access.js';
import { metric } from '../metric.aggregate.js';
import { metricNotFound } from './metric.rules.js';

export const restoreMetric = commandOf(metric)({
  name: 'restore-metric',
  method: 'POST',
  path: '/:id/restore',
  summary: 'Take an archived metric out again',
  body: z.object({}),
  example: {},
  access: metricKeepers,
  decide: (state) => {
    if (state.status === 'none') return metricNotFound;
    return state.archived ? [{ type: 'MetricRestored', data: {} }] : [];
  },
});
