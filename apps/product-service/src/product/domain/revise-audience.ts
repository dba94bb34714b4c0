import { commandOf, isRejection } from '@wheelhouse/event-sourcing';
import { revised } from '../../parts/parts.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { knownAudience } from './audience.rules.js';
import { living } from './product.rules.js';

export const reviseAudience = commandOf(product)({
  name: 'revise-audience',
  method: 'POST',
  path: '/:id/revise-audience',
  summary: 'Word an audience anew',
  body: knownAudience,
  example: { audience: '0190c5a0-0000-7000-8000-000000000055', name: 'Harbour masters of the Baltic', outside: true },
  access: productManagers,
  decide: (state, { body }) => {
    const known = living(state);
    return isRejection(known) ? known : revised({ of: 'product', what: 'audience' }, 'ProductAudienceRevised', known.audiences, body);
  },
});
