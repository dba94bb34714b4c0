import { commandOf, isRejection } from '@wheelhouse/event-sourcing';
import { partOf, partUnknown, revised } from '../../parts/parts.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { living } from './product.rules.js';
import { knownPersona } from './segments.rules.js';

export const revisePersona = commandOf(product)({
  name: 'revise-persona',
  method: 'POST',
  path: '/:id/revise-persona',
  summary: 'Word a persona anew, or let it stand for another segment',
  body: knownPersona,
  example: { persona: '0190c5a0-0000-7000-8000-000000000052', segment: '0190c5a0-0000-7000-8000-000000000051', name: 'Skipper Anna', description: 'plans on the way' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    if (!partOf('segment', known.segments, body.segment)) return partUnknown('product', 'segment');
    return revised({ of: 'product', what: 'persona' }, 'ProductPersonaRevised', known.personas, body);
  },
});
