import { commandOf, isRejection } from '@wheelhouse/event-sourcing';
import { added, partOf, partUnknown } from '../../parts/parts.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { living } from './product.rules.js';
import { newPersona } from './segments.rules.js';

export const definePersona = commandOf(product)({
  name: 'define-persona',
  method: 'POST',
  path: '/:id/define-persona',
  summary: 'Make up somebody who stands for the people of a segment',
  body: newPersona,
  example: { segment: '0190c5a0-0000-7000-8000-000000000051', name: 'Skipper Anna', description: 'plans on Friday evening, sails with children' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    if (!partOf('segment', known.segments, body.segment)) return partUnknown('product', 'segment');
    return added({ of: 'product', what: 'persona' }, 'ProductPersonaDefined', known.personas, body);
  },
});
