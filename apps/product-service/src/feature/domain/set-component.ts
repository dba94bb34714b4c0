import { commandOf, id, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { componentLock } from '../../product/domain/product.rules.js';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { productOf, unarchived } from './feature.rules.js';

export const setComponent = commandOf(feature)({
  name: 'set-component',
  method: 'POST',
  path: '/:id/set-component',
  summary: 'Say which component of its product the feature is part of, or of none',
  body: z.object({ component: id().nullable() }),
  example: { component: '0190c5a0-0000-7000-8000-000000000053' },
  access: productManagers,
  locks: ({ body }) => (body.component === null ? [] : [componentLock(body.component)]),
  facts: ({ id: self }) => ({ products: productOf(self) }),
  decide: (state, { body }, { products }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.component === body.component) return [];
    const there = body.component === null || products[0]?.components.some(({ component }) => component === body.component) === true;
    return there ? [{ type: 'FeatureComponentSet', data: body }] : reject.invalid('feature.component-unknown', 'The product has no such component.', '/component');
  },
});
