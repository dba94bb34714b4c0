import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { isDeepStrictEqual } from 'node:util';
import { opportunity } from '../opportunity.aggregate.js';
import { unarchived } from './opportunity.rules.js';

export const sizeOpportunity = commandOf(opportunity)({
  name: 'size-opportunity',
  method: 'POST',
  path: '/:id/size',
  summary: 'Say how large the opportunity is, by which method, from which source',
  body: z.object({ amount: z.number().min(0).max(1e15), unit: text(100), method: text(1000), source: text(1000) }),
  example: { amount: 40_000, unit: 'crews a year', method: 'bottom-up', source: 'harbour statistics 2026' },
  access: crew,
  decide: (state, { body }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    return isDeepStrictEqual(known.size, body) ? [] : [{ type: 'OpportunitySized', data: body }];
  },
});
