import { commandOf, isRejection } from '@wheelhouse/event-sourcing';
import { added } from '../../parts/parts.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { newAudience } from './audience.rules.js';
import { living } from './product.rules.js';

export const addAudience = commandOf(product)({
  name: 'add-audience',
  method: 'POST',
  path: '/:id/add-audience',
  summary: 'Name an audience to which the product’s course is told, inside the organisation or outside',
  body: newAudience,
  example: { name: 'Harbour masters', outside: true, wants: 'what changes in their calendar', cadence: 'quarterly' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = living(state);
    return isRejection(known) ? known : added({ of: 'product', what: 'audience' }, 'ProductAudienceAdded', known.audiences, body);
  },
});
