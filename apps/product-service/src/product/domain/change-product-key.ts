import { productKey } from '@wheelhouse/contracts';
import { commandOf, isRejection, reject, reservation, reservationLock, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { unarchived } from './product.rules.js';

export const changeProductKey = commandOf(product)({
  name: 'change-product-key',
  method: 'POST',
  path: '/:id/change-key',
  summary: 'Give the product another short key; the one before is free for others',
  body: z.object({ key: productKey() }),
  example: { key: 'HARBOUR' },
  access: productManagers,
  locks: ({ body }) => [reservationLock('product-key', body.key)],
  facts: ({ body }) => ({ holder: reservation('product-key', body.key) }),
  reserves: ({ body }, state) => [
    ...(state.status === 'none' ? [] : [{ scope: 'product-key', release: state.key }]),
    { scope: 'product-key', take: body.key },
  ],
  decide: (state, { body, id }, { holder }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.key === body.key) return [];
    if (holder !== undefined && holder !== id) return reject.conflict('product.key-taken', `Another product goes by the key ${body.key}.`, '/key');
    return [{ type: 'ProductKeyChanged', data: { from: known.key, to: body.key } }];
  },
});
