import { commandOf, id, isRejection, reject, row, rowsThrough, z } from '@wheelhouse/event-sourcing';
import { featurePage } from '../../feature/views/feature-page.js';
import { productManagers } from '../../product/product.access.js';
import { productPage } from '../../product/views/product-page.js';
import { roadmap } from '../roadmap.aggregate.js';
import { roadmapItem } from '../views/roadmap-item.js';
import { MOST_ITEMS, unarchived } from './roadmap.rules.js';

const example = { product: '0190c5a0-0000-7000-8000-000000000001' };

export const includeProduct = commandOf(roadmap)({
  name: 'include-product',
  method: 'POST',
  path: '/:id/include-product',
  summary: 'Let the roadmap be about one more product',
  body: z.object({ product: id() }),
  example,
  access: productManagers,
  refers: ({ body }) => [{ id: body.product, pointer: '/product' }],
  facts: ({ body }) => ({ product: row(productPage, body.product) }),
  decide: (state, { body }, { product }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.products.includes(body.product)) return [];
    if (!product) return reject.invalid('reference.product-unknown', 'This is no product.', '/product');
    if (known.products.length >= 50) return reject.conflict('roadmap.full', 'A roadmap is of 50 products at most.', '/product');
    return [{ type: 'RoadmapProductIncluded', data: body }];
  },
});

export const excludeProduct = commandOf(roadmap)({
  name: 'exclude-product',
  method: 'POST',
  path: '/:id/exclude-product',
  summary: 'Let the roadmap no longer be about a product of which nothing stands on it',
  body: z.object({ product: id() }),
  example,
  access: productManagers,
  facts: ({ id: self }) => ({ features: rowsThrough(featurePage, [{ view: roadmapItem, column: 'feature' }], { root: self }, MOST_ITEMS) }),
  decide: (state, { body }, { features }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (!known.products.includes(body.product)) return [];
    if (features.some(({ product }) => product === body.product)) return reject.conflict('roadmap.product-in-use', 'Features of the product stand on the roadmap; remove them first.', '/product');
    if (known.products.length === 1 && known.line === null) return reject.conflict('roadmap.of-nothing', 'A roadmap is of products or of a product line.', '/product');
    return [{ type: 'RoadmapProductExcluded', data: body }];
  },
});
