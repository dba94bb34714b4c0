import { commandOf, id, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { partOf, partUnknown } from '../../parts/parts.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { living } from './product.rules.js';

export const retirePersona = commandOf(product)({
  name: 'retire-persona',
  method: 'POST',
  path: '/:id/retire-persona',
  summary: 'Give a persona up, and say why',
  body: z.object({ persona: id(), reason: text(2000) }),
  example: { persona: '0190c5a0-0000-7000-8000-000000000052', reason: 'twelve interviews found nobody like her' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    return partOf('persona', known.personas, body.persona) ? [{ type: 'ProductPersonaRetired', data: body }] : partUnknown('product', 'persona');
  },
});
