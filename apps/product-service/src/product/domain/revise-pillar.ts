import { commandOf, id, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { living, pillarUnknown } from './product.rules.js';

export const revisePillar = commandOf(product)({
  name: 'revise-pillar',
  method: 'POST',
  path: '/:id/revise-pillar',
  summary: 'Word a pillar of the strategy anew, or found it on another reason',
  body: z.object({ pillar: id(), name: text(200), reason: text(2000) }),
  example: { pillar: '0190c5a0-0000-7000-8000-0000000000b1', name: 'A berth, for certain', reason: 'a booking that holds is what crews pay for' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    const before = known.pillars.find(({ pillar }) => pillar === body.pillar);
    if (!before) return pillarUnknown;
    return before.name === body.name && before.reason === body.reason ? [] : [{ type: 'ProductPillarRevised', data: body }];
  },
});
