import { commandOf, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { productLine } from '../product-line.aggregate.js';

export const archiveProductLine = commandOf(productLine)({
  name: 'archive-product-line',
  method: 'POST',
  path: '/:id/archive',
  summary: 'Put the line away with its objectives; its products stay as they are',
  body: z.object({ reason: text(2000).optional() }),
  example: { reason: 'its products go their own ways' },
  access: productManagers,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('product-line.not-found', 'There is no such product line.');
    return state.status === 'archived' ? [] : [{ type: 'ProductLineArchived', data: body }];
  },
});
