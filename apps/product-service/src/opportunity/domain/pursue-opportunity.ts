import { commandOf, id, isRejection, reject, stream, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { opportunity } from '../opportunity.aggregate.js';
import { standing } from './opportunity.rules.js';

export const pursueOpportunity = commandOf(opportunity)({
  name: 'pursue-opportunity',
  method: 'POST',
  path: '/:id/pursue',
  summary: 'Pursue the opportunity under an objective',
  body: z.object({ objective: id() }),
  example: { objective: '0190c5a0-0000-7000-8000-000000000021' },
  access: productManagers,
  refers: ({ body }) => [{ id: body.objective, pointer: '/objective' }],
  facts: ({ body }) => ({ objective: stream(body.objective) }),
  decide: (state, { body }, { objective }) => {
    const known = standing(state, ['validated', 'pursued'], 'pursued');
    if (isRejection(known)) return known;
    if (objective?.streamType !== 'objective') return reject.invalid('reference.objective-unknown', 'This is no objective.', '/objective');
    return known.objective === body.objective ? [] : [{ type: 'OpportunityPursued', data: body }];
  },
});
