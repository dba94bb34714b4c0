import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { unarchived } from './product.rules.js';
import type { ProductEvent } from './product.state.js';

export const rewordProduct = commandOf(product)({
  name: 'reword-product',
  method: 'PATCH',
  path: '/:id',
  summary: 'Change the product’s name or description; null takes the description away',
  body: z.object({ name: text(200).optional(), description: text(4000).nullable().optional() }),
  example: { name: 'Harbour Guide', description: 'A guide to harbours for small ships.' },
  access: productManagers,
  decide: (state, { body: { name, description } }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const renamed: ProductEvent[] = name !== undefined && name !== known.name ? [{ type: 'ProductRenamed', data: { name } }] : [];
    const described: ProductEvent[] = description !== undefined && description !== known.description ? [{ type: 'ProductDescribed', data: { description } }] : [];
    return [...renamed, ...described];
  },
});
