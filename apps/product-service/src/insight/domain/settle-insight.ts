import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { insight } from '../insight.aggregate.js';
import { standing } from './insight.rules.js';

export const settleInsight = commandOf(insight)({
  name: 'settle-insight',
  method: 'POST',
  path: '/:id/settle',
  summary: 'Say that the insight stands though it was contested, and why',
  body: z.object({ reason: text(2000) }),
  example: { reason: 'winter crews say the same' },
  access: crew,
  decide: (state, { body }) => {
    const known = standing(state);
    if (isRejection(known)) return known;
    return known.status === 'contested' ? [{ type: 'InsightSettled', data: body }] : [];
  },
});
