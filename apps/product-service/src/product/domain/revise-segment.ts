import { commandOf, isRejection } from '@wheelhouse/event-sourcing';
import { revised } from '../../parts/parts.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { living } from './product.rules.js';
import { knownSegment } from './segments.rules.js';

export const reviseSegment = commandOf(product)({
  name: 'revise-segment',
  method: 'POST',
  path: '/:id/revise-segment',
  summary: 'Word a segment of the market anew',
  body: knownSegment,
  example: { segment: '0190c5a0-0000-7000-8000-000000000051', name: 'Weekend sailors' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = living(state);
    return isRejection(known) ? known : revised({ of: 'product', what: 'segment' }, 'ProductSegmentRevised', known.segments, body);
  },
});
