import { visibility } from '@wheelhouse/contracts';
import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { unarchived } from './product.rules.js';

export const setProductVisibility = commandOf(product)({
  name: 'set-product-visibility',
  method: 'POST',
  path: '/:id/set-visibility',
  summary: 'Let the product be seen by all, by its team, or by those who lead it',
  body: z.object({ visibility }),
  example: { visibility: 'open' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    return known.visibility === body.visibility ? [] : [{ type: 'ProductVisibilitySet', data: body }];
  },
});
