import { commandOf, id, isRejection, reject, row, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { insight } from '../insight.aggregate.js';
import { insightPage } from '../views/insight-page.js';
import { standing, supersedings } from './insight.rules.js';

export const supersedeInsight = commandOf(insight)({
  name: 'supersede-insight',
  method: 'POST',
  path: '/:id/supersede',
  summary: 'Say which insight of the product took the place of this one',
  body: z.object({ by: id() }),
  example: { by: '0190c5a0-0000-7000-8000-000000000012' },
  access: crew,
  locks: ({ id: self }) => [supersedings(self)],
  refers: ({ body }) => [{ id: body.by, pointer: '/by' }],
  facts: ({ body }) => ({ by: row(insightPage, body.by) }),
  decide: (state, { id: self, body }, { by }) => {
    if (state.status === 'superseded' && state.supersededBy === body.by) return [];
    const known = standing(state);
    if (isRejection(known)) return known;
    if (body.by === self) return reject.invalid('insight.superseded-by-itself', 'An insight does not take its own place.', '/by');
    if (!by) return reject.invalid('reference.insight-unknown', 'This is no insight.', '/by');
    if (by.archived) return reject.invalid('reference.insight-archived', 'The other insight is archived.', '/by');
    if (by.product !== known.product) return reject.invalid('insight.across-products', 'The other insight belongs to another product.', '/by');
    if (by.status === 'superseded') return reject.invalid('insight.by-superseded', 'The other insight was superseded itself.', '/by');
    return [{ type: 'InsightSuperseded', data: body }];
  },
});
