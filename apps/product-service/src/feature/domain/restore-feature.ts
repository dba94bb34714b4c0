import { commandOf, reject, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';

export const restoreFeature = commandOf(feature)({
  name: 'restore-feature',
  method: 'POST',
  path: '/:id/restore',
  summary: 'Take the feature into use again, where it stood',
  body: z.object({}),
  example: {},
  access: productManagers,
  decide: (state) => {
    if (state.status === 'none') return reject.notFound('feature.not-found', 'There is no such feature.');
    return state.archived ? [{ type: 'FeatureRestored', data: {} }] : [];
  },
});
