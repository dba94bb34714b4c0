import { featureKind, featureLevel } from '@wheelhouse/contracts';
import { commandOf, id, reject, row, text, z } from '@wheelhouse/event-sourcing';
import { hasEnded } from '../../product/domain/product.rules.js';
import { crew } from '../../product/product.access.js';
import { productPage } from '../../product/views/product-page.js';
import { feature } from '../feature.aggregate.js';
import { featurePage } from '../views/feature-page.js';
import { childrenLock, parentRefused } from './feature.rules.js';

export const proposeFeature = commandOf(feature)({
  name: 'propose-feature',
  method: 'POST',
  path: '/',
  summary: 'Propose a piece of work on a product',
  body: z.object({
    product: id(),
    title: text(200),
    kind: featureKind,
    level: featureLevel.default('feature'),
    problem: text(4000).optional(),
    parent: id().optional(),
  }),
  example: { product: '0190c5a0-0000-7000-8000-000000000001', title: 'Book a berth', kind: 'new', problem: 'crews arrive at full harbours' },
  access: crew,
  creates: ({ body }) => ({ below: body.product }),
  locks: ({ body }) => (body.parent === undefined ? [] : [childrenLock(body.parent)]),
  refers: ({ body }) => (body.parent === undefined ? [] : [{ id: body.parent, pointer: '/parent' }]),
  facts: ({ body }) => ({ product: row(productPage, body.product), parent: row(featurePage, body.parent ?? body.product) }),
  decide: (_feature, { body }, { product, parent }) => {
    if (!product) return reject.invalid('reference.product-unknown', 'This is no product.', '/product');
    if (product.archived) return reject.conflict('product.archived', 'The product is archived; restore it first.');
    if (hasEnded(product.stage)) return reject.conflict('product.ended', `The product is ${product.stage}; nothing is built for it any more.`);
    return parentRefused(body.level, body.product, { id: body.parent ?? null, row: parent }) ?? [{ type: 'FeatureProposed', data: body }];
  },
});
