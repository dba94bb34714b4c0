import { commandOf, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { isDeepStrictEqual } from 'node:util';
import { opportunity } from '../opportunity.aggregate.js';
import { unarchived } from './opportunity.rules.js';

export const rateOpportunity = commandOf(opportunity)({
  name: 'rate-opportunity',
  method: 'POST',
  path: '/:id/rate',
  summary: 'Say how important the need is and how well it is met today, each 0 to 10, as n people said; the opportunity score follows',
  body: z.object({ importance: z.number().min(0).max(10), satisfaction: z.number().min(0).max(10), n: z.number().int().min(0).max(1_000_000).optional(), source: text(1000) }),
  example: { importance: 8.5, satisfaction: 3, n: 40, source: 'survey of February' },
  access: crew,
  decide: (state, { body: { n = 0, ...body } }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (n === 0) return reject.invalid('opportunity.rating-without-n', 'Say how many people said so; a rating without n is nobody’s.', '/n');
    const rating = { ...body, n };
    return isDeepStrictEqual(known.rating, rating) ? [] : [{ type: 'OpportunityRated', data: rating }];
  },
});
