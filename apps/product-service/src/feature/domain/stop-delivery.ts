import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { builtByProjects, standing } from './feature.rules.js';

export const stopDelivery = commandOf(feature)({
  name: 'stop-delivery',
  method: 'POST',
  path: '/:id/stop-delivery',
  summary: 'Lay the feature down; it is planned again. Say why',
  body: z.object({ reason: text(2000) }),
  example: { reason: 'an outage comes first' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = standing(state, ['in-delivery'], 'laid down');
    return isRejection(known) ? known : (builtByProjects(known) ?? [{ type: 'FeatureDeliveryStopped', data: body }]);
  },
});
