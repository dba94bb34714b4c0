import { commandOf, id, isRejection, reject, row, z } from '@wheelhouse/event-sourcing';
import { productLinePage } from '../../product-line/views/product-line-page.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { unarchived } from './product.rules.js';

export const joinLine = commandOf(product)({
  name: 'join-line',
  method: 'POST',
  path: '/:id/join-line',
  summary: 'Let the product belong to a product line, and to no other one',
  body: z.object({ line: id() }),
  example: { line: '0190c5a0-0000-7000-8000-000000000057' },
  access: productManagers,
  refers: ({ body }) => [{ id: body.line, pointer: '/line' }],
  facts: ({ body }) => ({ line: row(productLinePage, body.line) }),
  decide: (state, { body: { line } }, facts) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.line === line) return [];
    if (!facts.line) return reject.invalid('reference.product-line-unknown', 'This is no product line.', '/line');
    return [...(known.line === null ? [] : [{ type: 'ProductLeftLine' as const, data: { line: known.line } }]), { type: 'ProductJoinedLine', data: { line } }];
  },
});
