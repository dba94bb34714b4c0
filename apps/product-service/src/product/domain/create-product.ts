import { commandOf, id, reject, reservation, reservationLock, text, z } from '@wheelhouse/event-sourcing';
import { product } from '../product.aggregate.js';

export const createProduct = commandOf(product)({
  name: 'create-product', method: 'POST', path: '/', summary: 'Take up a product',
  body: z.object({ name: text(200), key: text(10), team: id(), manager: id() }),
  example: { name: 'x', key: 'K', team: '', manager: '' },
  access: { scope: 'product:write', team: ['product-manager'] },
  creates: ({ body }) => ({ root: body.team }),
  locks: ({ body }) => [reservationLock('product-key', body.key)],
  facts: ({ body }) => ({ holder: reservation('product-key', body.key) }),
  decide: (_state, { body }, { holder }) => {
    if (holder) return reject.conflict('product.key-taken', 'x', '/key');
    return [{ type: 'ProductCreated', data: { ...body, visibility: 'team', stage: 'ideation' } }];
  },
});
