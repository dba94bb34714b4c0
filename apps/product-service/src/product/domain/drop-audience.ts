import { commandOf, id, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { partOf, partUnknown } from '../../parts/parts.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { living } from './product.rules.js';

export const dropAudience = commandOf(product)({
  name: 'drop-audience',
  method: 'POST',
  path: '/:id/drop-audience',
  summary: 'Tell an audience nothing any more, and say why',
  body: z.object({ audience: id(), reason: text(2000) }),
  example: { audience: '0190c5a0-0000-7000-8000-000000000055', reason: 'they read the public page' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    return partOf('audience', known.audiences, body.audience) ? [{ type: 'ProductAudienceDropped', data: body }] : partUnknown('product', 'audience');
  },
});
