import { commandOf, id, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { objectiveWriters } from '../objective.access.js';
import { objective } from '../objective.aggregate.js';
import { keyResultOf, open, standing } from './objective.rules.js';

export const dropKeyResult = commandOf(objective)({
  name: 'drop-key-result',
  method: 'POST',
  path: '/:id/drop-key-result',
  summary: 'Let a key result tell nothing any more, and say why; an active objective keeps at least one',
  body: z.object({ keyResult: id(), reason: text(2000) }),
  example: { keyResult: '0190c5a0-0000-7000-8000-000000000062', reason: 'nobody counts it any more' },
  access: objectiveWriters,
  decide: (state, command) => {
    const known = standing(state, command, open, 'relieved of key results');
    if (isRejection(known)) return known;
    const there = keyResultOf(known, command.body.keyResult);
    if (isRejection(there)) return there;
    if (known.status === 'active' && known.keyResults.length === 1) return reject.conflict('objective.no-key-result', 'An active objective keeps one key result at least.', '/keyResult');
    return [{ type: 'ObjectiveKeyResultDropped', data: command.body }];
  },
});
