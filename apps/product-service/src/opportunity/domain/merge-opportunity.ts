import { commandOf, id, isRejection, reject, row, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { opportunity } from '../opportunity.aggregate.js';
import { opportunityPage } from '../views/opportunity-page.js';
import { opportunityMerges, opportunityRefused, unarchived } from './opportunity.rules.js';

export const mergeOpportunity = commandOf(opportunity)({
  name: 'merge-opportunity',
  method: 'POST',
  path: '/:id/merge',
  summary: 'Say that the opportunity is the same as another one of the product, and counts there',
  body: z.object({ into: id() }),
  example: { into: '0190c5a0-0000-7000-8000-000000000012' },
  access: productManagers,
  locks: ({ id: self }) => [opportunityMerges(self)],
  refers: ({ body }) => [{ id: body.into, pointer: '/into' }],
  facts: ({ body }) => ({ into: row(opportunityPage, body.into) }),
  decide: (state, { id: self, body }, { into }) => {
    if (state.status === 'merged' && state.mergedInto === body.into) return [];
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (body.into === self) return reject.invalid('opportunity.merged-into-itself', 'It is the same as itself already.', '/into');
    const refused = opportunityRefused(into, '/into');
    if (refused) return refused;
    if (into?.product !== known.product) return reject.invalid('opportunity.across-products', 'The other one belongs to another product.', '/into');
    if (into.status === 'merged') return reject.invalid('opportunity.merge-into-merged', 'The other one was merged into a third; merge into that.', '/into');
    return [{ type: 'OpportunityMerged', data: body }];
  },
});
