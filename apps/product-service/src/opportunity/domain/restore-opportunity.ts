import { commandOf, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { opportunity } from '../opportunity.aggregate.js';

export const restoreOpportunity = commandOf(opportunity)({
  name: 'restore-opportunity',
  method: 'POST',
  path: '/:id/restore',
  summary: 'Take the opportunity into use again',
  body: z.object({}),
  example: {},
  access: productManagers,
  decide: (state) => (state.status !== 'none' && state.archived ? [{ type: 'OpportunityRestored', data: {} }] : []),
});
