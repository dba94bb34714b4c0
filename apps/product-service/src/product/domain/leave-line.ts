import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { unarchived } from './product.rules.js';

export const leaveLine = commandOf(product)({
  name: 'leave-line',
  method: 'POST',
  path: '/:id/leave-line',
  summary: 'Let the product stand by itself',
  body: z.object({ reason: text(2000).optional() }),
  example: { reason: 'it stands by itself now' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    return known.line === null ? [] : [{ type: 'ProductLeftLine', data: { line: known.line, ...body } }];
  },
});
