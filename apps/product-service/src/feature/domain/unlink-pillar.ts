import { commandOf, id, reject, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';

export const unlinkPillar = commandOf(feature)({
  name: 'unlink-pillar',
  method: 'POST',
  path: '/:id/unlink-pillar',
  summary: 'Say that the feature no longer serves a pillar',
  body: z.object({ pillar: id() }),
  example: { pillar: '0190c5a0-0000-7000-8000-0000000000b1' },
  access: productManagers,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('feature.not-found', 'There is no such feature.');
    // An archived feature may be unlinked too, or a pillar could never be retired for its sake.
    return state.pillars.includes(body.pillar) ? [{ type: 'FeatureUnlinkedFromPillar', data: body }] : [];
  },
});
