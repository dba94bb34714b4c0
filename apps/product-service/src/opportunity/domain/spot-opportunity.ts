import { commandOf, id, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { productFact, productRefused } from '../../research/product-known.js';
import { opportunity } from '../opportunity.aggregate.js';

export const spotOpportunity = commandOf(opportunity)({
  name: 'spot-opportunity',
  method: 'POST',
  path: '/',
  summary: 'Write down a need that nobody meets, or a chance in the market',
  body: z.object({ product: id(), problem: text(2000), segment: text(200).optional() }),
  example: { product: '0190c5a0-0000-7000-8000-000000000001', problem: 'crews arrive at full harbours', segment: 'charter fleets' },
  access: crew,
  creates: ({ body }) => ({ below: body.product }),
  facts: ({ body }) => ({ product: productFact(body.product) }),
  decide: (_opportunity, { body: { segment, ...body } }, { product }) => productRefused(product) ?? [{ type: 'OpportunitySpotted', data: { ...body, segment: segment ?? null } }],
});
