import { commandOf, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { productLine } from '../product-line.aggregate.js';

export const restoreProductLine = commandOf(productLine)({
  name: 'restore-product-line',
  method: 'POST',
  path: '/:id/restore',
  summary: 'Take the line into use again',
  body: z.object({}),
  example: {},
  access: productManagers,
  decide: (state) => (state.status === 'archived' ? [{ type: 'ProductLineRestored', data: {} }] : []),
});
