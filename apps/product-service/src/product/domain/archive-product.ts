import { commandOf, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';

export const archiveProduct = commandOf(product)({
  name: 'archive-product',
  method: 'POST',
  path: '/:id/archive',
  summary: 'Put the product away with all that belongs to it; nothing is lost',
  body: z.object({ reason: text(2000).optional() }),
  example: { reason: 'made by mistake' },
  access: productManagers,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('product.not-found', 'There is no such product.');
    return state.status === 'archived' ? [] : [{ type: 'ProductArchived', data: body }];
  },
});
