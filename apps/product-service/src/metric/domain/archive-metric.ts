import { commandOf, text, z } from '@wheelhouse/event-sourcing';
import { metricKeepers } from '../metric.access.js';
import { metric } from '../metric.aggregate.js';
import { metricNotFound, observationLock } from './metric.rules.js';

export const archiveMetric = commandOf(metric)({
  name: 'archive-metric',
  method: 'POST',
  path: '/:id/archive',
  summary: 'Put the metric away; nothing is lost',
  body: z.object({ reason: text(2000).optional() }),
  example: {},
  access: metricKeepers,
  locks: ({ id }) => [observationLock(id)],
  decide: (state, { body }) => {
    if (state.status === 'none') return metricNotFound;
    return state.archived ? [] : [{ type: 'MetricArchived', data: body }];
  },
});
