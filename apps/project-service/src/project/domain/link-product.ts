import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { products, refused } from '../../known/known-product-context.js';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { alive, standing } from './project.rules.js';

export const linkProduct = commandOf(project)({
  name: 'link-product',
  method: 'POST',
  path: '/:id/link-product',
  summary: 'Let the project work for one product more',
  body: z.object({ product: id() }),
  example: { product: '0190c5a0-0000-7000-8000-000000000001' },
  access: projectManagers,
  facts: ({ body }) => ({ products: products([body.product]) }),
  decide: (state, command, facts) => {
    const known = standing(state, alive, 'linked');
    if (isRejection(known)) return known;
    const { product } = command.body;
    if (known.products.includes(product)) return [];
    return refused('product', facts.products[0], product, command.now, '/product') ?? [{ type: 'ProjectProductLinked', data: { product } }];
  },
});
