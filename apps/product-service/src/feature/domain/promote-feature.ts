import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { standing } from './feature.rules.js';

export const promoteFeature = commandOf(feature)({
  name: 'promote-feature',
  method: 'POST',
  path: '/:id/promote',
  summary: 'Make the idea a candidate, worth a closer look',
  body: z.object({}),
  example: {},
  access: productManagers,
  decide: (state) => {
    const known = standing(state, ['idea', 'candidate'], 'promoted');
    if (isRejection(known)) return known;
    return known.status === 'candidate' ? [] : [{ type: 'FeaturePromoted', data: {} }];
  },
});
