import { commandOf, isRejection, partId, text, z } from '@wheelhouse/event-sourcing';
import { added } from '../../parts/parts.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { living } from './product.rules.js';

export const addComponent = commandOf(product)({
  name: 'add-component',
  method: 'POST',
  path: '/:id/add-component',
  summary: 'Name a component that the product is made of',
  body: z.object({ component: partId(), name: text(200) }),
  example: { name: 'Tide service' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = living(state);
    return isRejection(known) ? known : added({ of: 'product', what: 'component' }, 'ProductComponentAdded', known.components, body);
  },
});
