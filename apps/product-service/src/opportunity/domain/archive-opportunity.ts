import { commandOf, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { opportunity } from '../opportunity.aggregate.js';

export const archiveOpportunity = commandOf(opportunity)({
  name: 'archive-opportunity',
  method: 'POST',
  path: '/:id/archive',
  summary: 'Put the opportunity away; nothing is lost',
  body: z.object({ reason: text(2000).optional() }),
  example: { reason: 'made by mistake' },
  access: productManagers,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('opportunity.not-found', 'There is no such opportunity.');
    return state.archived ? [] : [{ type: 'OpportunityArchived', data: body }];
  },
});
