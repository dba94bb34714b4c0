import { commandOf, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';

export const archiveFeature = commandOf(feature)({
  name: 'archive-feature',
  method: 'POST',
  path: '/:id/archive',
  summary: 'Put the feature away; nothing is lost',
  body: z.object({ reason: text(2000).optional() }),
  example: {},
  access: productManagers,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('feature.not-found', 'There is no such feature.');
    return state.archived ? [] : [{ type: 'FeatureArchived', data: body }];
  },
});
