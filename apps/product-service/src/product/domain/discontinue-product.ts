import { commandOf, day, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { futureDay, unarchived } from './product.rules.js';

export const discontinueProduct = commandOf(product)({
  name: 'discontinue-product',
  method: 'POST',
  path: '/:id/discontinue',
  summary: 'Give the product up before it is launched, and say why',
  body: z.object({ reason: text(2000), day: day().optional() }),
  example: { reason: 'no crew would pay for it' },
  access: productManagers,
  decide: (state, { body, now }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.stage === 'discontinued') return [];
    if (known.launched) return reject.conflict('product.launched', 'The product was launched; plan its sunset instead.');
    return futureDay(body.day, now) ?? [{ type: 'ProductDiscontinued', data: body }];
  },
});
