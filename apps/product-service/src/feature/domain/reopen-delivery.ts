import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { standing } from './feature.rules.js';

export const reopenDelivery = commandOf(feature)({
  name: 'reopen-delivery',
  method: 'POST',
  path: '/:id/reopen-delivery',
  summary: 'Say that the feature was not done after all, and why',
  body: z.object({ reason: text(2000) }),
  example: { reason: 'the berth is not held' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = standing(state, ['delivered'], 'taken back into delivery');
    return isRejection(known) ? known : [{ type: 'FeatureDeliveryReopened', data: body }];
  },
});
