import { commandOf, id, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { pillarLock } from '../../product/domain/product.rules.js';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { productOf, unarchived } from './feature.rules.js';

export const linkPillar = commandOf(feature)({
  name: 'link-pillar',
  method: 'POST',
  path: '/:id/link-pillar',
  summary: 'Say which pillar of the product’s strategy the feature serves',
  body: z.object({ pillar: id() }),
  example: { pillar: '0190c5a0-0000-7000-8000-0000000000b1' },
  access: productManagers,
  locks: ({ body }) => [pillarLock(body.pillar)],
  facts: ({ id: self }) => ({ products: productOf(self) }),
  decide: (state, { body }, { products }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.pillars.includes(body.pillar)) return [];
    const stands = products[0]?.pillars.some(({ pillar }) => pillar === body.pillar);
    return stands ? [{ type: 'FeatureLinkedToPillar', data: body }] : reject.invalid('feature.pillar-unknown', 'The product’s strategy has no such pillar.', '/pillar');
  },
});
