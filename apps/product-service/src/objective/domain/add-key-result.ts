import { commandOf, isRejection, reject } from '@wheelhouse/event-sourcing';
import { isDeepStrictEqual } from 'node:util';
import { objectiveWriters } from '../objective.access.js';
import { objective } from '../objective.aggregate.js';
import { newKeyResult } from './key-result.body.js';
import { metricFacts, metricLocks, metricRefers, metricRefused } from './metric-reference.js';
import { MOST_KEY_RESULTS, numbersRefused, open, standing } from './objective.rules.js';

export const addKeyResult = commandOf(objective)({
  name: 'add-key-result',
  method: 'POST',
  path: '/:id/add-key-result',
  summary: 'Say by which result the objective is known to be reached: what increases, decreases, is kept within a range, or is done',
  body: newKeyResult,
  example: { title: 'Bookings a week', kind: 'increase', unit: 'bookings', start: 120, target: 200 },
  access: objectiveWriters,
  locks: ({ body }) => metricLocks(body),
  refers: ({ body }) => metricRefers(body),
  facts: ({ id: self, body }) => metricFacts(self, body),
  decide: (state, command, facts) => {
    const known = standing(state, command, open, 'given key results');
    if (isRejection(known)) return known;
    const { body } = command;
    const there = known.keyResults.find(({ keyResult }) => keyResult === body.keyResult);
    if (there) {
      const { current: _current, ...told } = there;
      return isDeepStrictEqual(told, { ...body }) ? [] : reject.conflict('objective.key-result-exists', 'A key result with this id says something else; change it.', '/keyResult');
    }
    if (known.keyResults.length >= MOST_KEY_RESULTS) return reject.conflict('objective.key-results-full', `There is room for ${MOST_KEY_RESULTS}; an objective with more of them has no focus.`);
    return numbersRefused(body) ?? metricRefused(body, {}, facts.metric) ?? [{ type: 'ObjectiveKeyResultAdded', data: { scope: known.scope, ...body } }];
  },
});
