import { commandOf, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';

export const restoreProduct = commandOf(product)({
  name: 'restore-product',
  method: 'POST',
  path: '/:id/restore',
  summary: 'Take the product into use again',
  body: z.object({}),
  example: {},
  access: productManagers,
  decide: (state) => (state.status === 'archived' ? [{ type: 'ProductRestored', data: {} }] : []),
});
