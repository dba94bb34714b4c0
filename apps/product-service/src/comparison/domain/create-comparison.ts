import { commandOf, id, reject, row, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { productPage } from '../../product/views/product-page.js';
import { comparison } from '../comparison.aggregate.js';

export const createComparison = commandOf(comparison)({
  name: 'create-comparison',
  method: 'POST',
  path: '/',
  summary: 'Compare a product with what others offer',
  body: z.object({ product: id(), name: text(200) }),
  example: { product: '0190c5a0-0000-7000-8000-000000000001', name: 'Harbour guides in the Baltic' },
  access: productManagers,
  creates: ({ body }) => ({ below: body.product }),
  facts: ({ body }) => ({ product: row(productPage, body.product) }),
  decide: (_comparison, { body }, { product }) => (product ? [{ type: 'ComparisonCreated', data: body }] : reject.invalid('reference.product-unknown', 'This is no product.', '/product')),
});
