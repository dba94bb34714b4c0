import { commandOf, isRejection } from '@wheelhouse/event-sourcing';
import { added } from '../../parts/parts.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { living } from './product.rules.js';
import { newSegment } from './segments.rules.js';

export const defineSegment = commandOf(product)({
  name: 'define-segment',
  method: 'POST',
  path: '/:id/define-segment',
  summary: 'Name a segment of the market that the product aims at',
  body: newSegment,
  example: { name: 'Weekend crews', description: 'two to four people, seven to ten metres' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = living(state);
    return isRejection(known) ? known : added({ of: 'product', what: 'segment' }, 'ProductSegmentDefined', known.segments, body);
  },
});
