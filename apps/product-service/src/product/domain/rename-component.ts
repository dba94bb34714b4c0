import { commandOf, id, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { revised } from '../../parts/parts.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { living } from './product.rules.js';

export const renameComponent = commandOf(product)({
  name: 'rename-component',
  method: 'POST',
  path: '/:id/rename-component',
  summary: 'Call a component by another name',
  body: z.object({ component: id(), name: text(200) }),
  example: { component: '0190c5a0-0000-7000-8000-000000000053', name: 'Tides and currents' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = living(state);
    return isRejection(known) ? known : revised({ of: 'product', what: 'component' }, 'ProductComponentRenamed', known.components, body);
  },
});
