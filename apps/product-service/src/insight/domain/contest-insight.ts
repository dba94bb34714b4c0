import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { contesters } from '../insight.access.js';
import { insight } from '../insight.aggregate.js';
import { standing } from './insight.rules.js';

export const contestInsight = commandOf(insight)({
  name: 'contest-insight',
  method: 'POST',
  path: '/:id/contest',
  summary: 'Hold the insight for wrong, for a reason',
  body: z.object({ reason: text(2000) }),
  example: { reason: 'only true in summer' },
  access: contesters,
  decide: (state, { body }) => {
    const known = standing(state);
    if (isRejection(known)) return known;
    return known.contested === body.reason ? [] : [{ type: 'InsightContested', data: body }];
  },
});
