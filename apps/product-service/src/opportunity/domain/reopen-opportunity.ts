import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { opportunity } from '../opportunity.aggregate.js';
import { unarchived } from './opportunity.rules.js';

export const reopenOpportunity = commandOf(opportunity)({
  name: 'reopen-opportunity',
  method: 'POST',
  path: '/:id/reopen',
  summary: 'Look at a dismissed opportunity again, for a reason, where it stood',
  body: z.object({ reason: text(2000) }),
  example: { reason: 'the coast guard gave up' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    return known.status === 'dismissed' ? [{ type: 'OpportunityReopened', data: body }] : [];
  },
});
