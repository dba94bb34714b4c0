import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { objectiveWriters } from '../objective.access.js';
import { objective } from '../objective.aggregate.js';
import { metricFacts, metricLocks, metricRefers, metricRefused } from './metric-reference.js';
import { keyResultOf, open, standing } from './objective.rules.js';

export const linkMetric = commandOf(objective)({
  name: 'link-metric',
  method: 'POST',
  path: '/:id/link-metric',
  summary: 'Say from which metric a key result is read; the metric then cannot be retired while the objective goes on',
  body: z.object({ keyResult: id(), metric: id() }),
  example: { keyResult: '0190c5a0-0000-7000-8000-000000000062', metric: '0190c5a0-0000-7000-8000-000000000064' },
  access: objectiveWriters,
  locks: ({ body }) => metricLocks(body),
  refers: ({ body }) => metricRefers(body),
  facts: ({ id: self, body }) => metricFacts(self, body),
  decide: (state, command, facts) => {
    const known = standing(state, command, open, 'read from metrics');
    if (isRejection(known)) return known;
    const there = keyResultOf(known, command.body.keyResult);
    if (isRejection(there)) return there;
    return there.metric === command.body.metric ? [] : (metricRefused(command.body, there, facts.metric) ?? [{ type: 'ObjectiveMetricLinked', data: { scope: known.scope, ...command.body } }]);
  },
});
