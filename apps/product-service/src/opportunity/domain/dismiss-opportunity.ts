import { commandOf, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { opportunity } from '../opportunity.aggregate.js';
import { unarchived } from './opportunity.rules.js';

export const dismissOpportunity = commandOf(opportunity)({
  name: 'dismiss-opportunity',
  method: 'POST',
  path: '/:id/dismiss',
  summary: 'Leave the opportunity alone, for a reason',
  body: z.object({ reason: text(2000) }),
  example: { reason: 'the coast guard builds the same' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.status === 'dismissed') return [];
    if (known.status === 'addressed') return reject.conflict('opportunity.wrong-state', 'An opportunity that is addressed cannot be dismissed.');
    return [{ type: 'OpportunityDismissed', data: body }];
  },
});
