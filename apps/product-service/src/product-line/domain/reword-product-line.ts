import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { productLine } from '../product-line.aggregate.js';
import { unarchived } from './product-line.rules.js';
import type { ProductLineEvent } from './product-line.state.js';

export const rewordProductLine = commandOf(productLine)({
  name: 'reword-product-line',
  method: 'PATCH',
  path: '/:id',
  summary: 'Change the line’s name or description; null takes the description away',
  body: z.object({ name: text(200).optional(), description: text(4000).nullable().optional() }),
  example: { name: 'Guides for crews', description: 'Everything that helps a crew on its way.' },
  access: productManagers,
  decide: (state, { body: { name, description } }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const renamed: ProductLineEvent[] = name !== undefined && name !== known.name ? [{ type: 'ProductLineRenamed', data: { name } }] : [];
    const described: ProductLineEvent[] = description !== undefined && description !== known.description ? [{ type: 'ProductLineDescribed', data: { description } }] : [];
    return [...renamed, ...described];
  },
});
