import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { objectiveWriters } from '../objective.access.js';
import { objective } from '../objective.aggregate.js';
import { unarchived } from './objective.rules.js';

export const redactLearning = commandOf(objective)({
  name: 'redact-learning',
  method: 'POST',
  path: '/:id/redact-learning',
  summary: 'Make what was learnt by the objective unreadable for ever; its score stays',
  body: z.object({ reason: text(2000).optional() }),
  example: { reason: 'named a customer' },
  access: objectiveWriters,
  whileArchived: true,
  decide: (state, { actor, body }) => {
    const known = unarchived(state.status === 'none' ? state : { ...state, archived: false }, actor);
    if (isRejection(known)) return known;
    return known.learning ? [{ type: 'ObjectiveLearningRedacted', data: { ...body, keys: [known.learning.key] } }] : [];
  },
});
