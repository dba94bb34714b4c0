import { commandOf, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { endedRefused, productOf, standing } from './feature.rules.js';

export const planFeature = commandOf(feature)({
  name: 'plan-feature',
  method: 'POST',
  path: '/:id/plan',
  summary: 'Decide to build the candidate; it needs an owner who answers for it',
  body: z.object({}),
  example: {},
  access: productManagers,
  facts: ({ id: self }) => ({ products: productOf(self) }),
  decide: (state, _command, { products }) => {
    const known = standing(state, ['candidate', 'planned'], 'planned');
    if (isRejection(known)) return known;
    if (known.status === 'planned') return [];
    if (!known.owner) return reject.conflict('feature.no-owner', 'Nobody answers for the feature yet; assign an owner first.');
    return endedRefused(products) ?? [{ type: 'FeaturePlanned', data: { owner: known.owner } }];
  },
});
