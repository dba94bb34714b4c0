import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { objectiveWriters } from '../objective.access.js';
import { objective } from '../objective.aggregate.js';
import { keyResultOf, open, standing } from './objective.rules.js';

export const unlinkMetric = commandOf(objective)({
  name: 'unlink-metric',
  method: 'POST',
  path: '/:id/unlink-metric',
  summary: 'Read a key result from a metric no more',
  body: z.object({ keyResult: id() }),
  example: { keyResult: '0190c5a0-0000-7000-8000-000000000062' },
  access: objectiveWriters,
  decide: (state, command) => {
    const known = standing(state, command, open, 'read from metrics');
    if (isRejection(known)) return known;
    const there = keyResultOf(known, command.body.keyResult);
    if (isRejection(there)) return there;
    return there.metric === undefined ? [] : [{ type: 'ObjectiveMetricUnlinked', data: { keyResult: there.keyResult, metric: there.metric } }];
  },
});
