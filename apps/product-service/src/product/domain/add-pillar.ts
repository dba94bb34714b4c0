import { commandOf, isRejection, partId, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { living, MOST_PILLARS, pillarsFull } from './product.rules.js';

export const addPillar = commandOf(product)({
  name: 'add-pillar',
  method: 'POST',
  path: '/:id/add-pillar',
  summary: 'Rest the strategy on one more pillar, and say why',
  body: z.object({ pillar: partId(), name: text(200), reason: text(2000) }),
  example: { name: 'Certainty of a berth', reason: 'crews leave apps that send them to a full harbour' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    const there = known.pillars.find(({ pillar }) => pillar === body.pillar);
    if (!there && known.pillars.length >= MOST_PILLARS) return pillarsFull;
    if (!there) return [{ type: 'ProductPillarAdded', data: body }];
    const same = there.name === body.name && there.reason === body.reason;
    return same ? [] : reject.conflict('product.pillar-exists', 'A pillar with this id says something else; revise it.', '/pillar');
  },
});
