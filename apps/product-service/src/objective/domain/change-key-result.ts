import { commandOf, isRejection, reject } from '@wheelhouse/event-sourcing';
import { isDeepStrictEqual } from 'node:util';
import { objectiveWriters } from '../objective.access.js';
import { objective } from '../objective.aggregate.js';
import { knownKeyResult } from './key-result.body.js';
import { metricFacts, metricLocks, metricRefers, metricRefused } from './metric-reference.js';
import { keyResultOf, numbersRefused, open, standing } from './objective.rules.js';

export const changeKeyResult = commandOf(objective)({
  name: 'change-key-result',
  method: 'POST',
  path: '/:id/change-key-result',
  summary: 'Ask something else of a key result, and say why; its check-ins stay',
  body: knownKeyResult,
  example: { keyResult: '0190c5a0-0000-7000-8000-000000000062', title: 'Bookings a week', kind: 'increase', start: 120, target: 180, reason: 'two harbours closed for repair' },
  access: objectiveWriters,
  locks: ({ body }) => metricLocks(body),
  refers: ({ body }) => metricRefers(body),
  facts: ({ id: self, body }) => metricFacts(self, body),
  decide: (state, command, facts) => {
    const known = standing(state, command, open, 'given other key results');
    if (isRejection(known)) return known;
    const there = keyResultOf(known, command.body.keyResult);
    if (isRejection(there)) return there;
    const { reason, ...told } = command.body;
    const { current, ...before } = there;
    if (isDeepStrictEqual(before, { ...told })) return [];
    // A number and a yes are not the same kind of answer, so what was checked in would say nothing any more.
    if (current && (told.kind === 'done') !== (before.kind === 'done')) return reject.conflict('objective.key-result-checked-in', 'It has check-ins of another kind; drop it and add another one.', '/kind');
    return numbersRefused(told) ?? metricRefused(told, there, facts.metric) ?? [{ type: 'ObjectiveKeyResultChanged', data: { scope: known.scope, ...told, reason } }];
  },
});
