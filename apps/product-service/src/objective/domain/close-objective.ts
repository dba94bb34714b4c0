import { objectiveGrade } from '@wheelhouse/contracts';
import { commandOf, isRejection, words, z } from '@wheelhouse/event-sourcing';
import { objectiveWriters } from '../objective.access.js';
import { objective } from '../objective.aggregate.js';
import { standing } from './objective.rules.js';
import { resultsOf, scoreOf } from './progress.js';

export const closeObjective = commandOf(objective)({
  name: 'close-objective',
  method: 'POST',
  path: '/:id/close',
  summary: 'Say that the objective is over, and what was learnt; its score is computed, yours may stand beside it',
  body: z.object({ declared: objectiveGrade.optional(), learning: words(4000) }),
  example: { declared: 0.8, learning: 'crews book on the way, not at home' },
  access: objectiveWriters,
  decide: (state, command) => {
    const known = standing(state, command, ['active'], 'closed');
    if (isRejection(known)) return known;
    return [{ type: 'ObjectiveClosed', data: { results: resultsOf(known.keyResults), ...scoreOf(known.keyResults), ...command.body, author: command.actor.member } }];
  },
});
