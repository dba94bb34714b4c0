import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { insight } from '../insight.aggregate.js';
import { standing } from './insight.rules.js';

export const unlinkInsight = commandOf(insight)({
  name: 'unlink-insight',
  method: 'POST',
  path: '/:id/unlink',
  summary: 'Say that the insight no longer speaks for it',
  body: z.object({ target: id() }),
  example: { target: '0190c5a0-0000-7000-8000-000000000012' },
  access: crew,
  decide: (state, { body: { target } }) => {
    const known = standing(state);
    if (isRejection(known)) return known;
    const link = known.links.find((one) => one.target === target);
    return link ? [{ type: 'InsightUnlinked', data: link }] : [];
  },
});
