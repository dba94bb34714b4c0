import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { insight } from '../insight.aggregate.js';
import { standing } from './insight.rules.js';

export const rewordInsight = commandOf(insight)({
  name: 'reword-insight',
  method: 'PATCH',
  path: '/:id',
  summary: 'Word the statement anew',
  body: z.object({ statement: text(1000) }),
  example: { statement: 'Crews book what they can see' },
  access: crew,
  decide: (state, { body }) => {
    const known = standing(state);
    if (isRejection(known)) return known;
    return known.statement === body.statement ? [] : [{ type: 'InsightReworded', data: body }];
  },
});
