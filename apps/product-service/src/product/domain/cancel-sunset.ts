import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { living } from './product.rules.js';

export const cancelSunset = commandOf(product)({
  name: 'cancel-sunset',
  method: 'POST',
  path: '/:id/cancel-sunset',
  summary: 'Keep the product in service after all, and say why; its plan of sunset is void',
  body: z.object({ reason: text(2000) }),
  example: { reason: 'a harbour association took it on' },
  access: productManagers,
  decide: (state, { body: { reason } }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    if (!known.sunset) return [];
    return [{ type: 'ProductSunsetCancelled', data: { reason, stage: known.stage === 'sunsetting' ? 'decline' : known.stage } }];
  },
});
