import { commandOf, id, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { partOf, partUnknown } from '../../parts/parts.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { componentLock, living } from './product.rules.js';

export const retireComponent = commandOf(product)({
  name: 'retire-component',
  method: 'POST',
  path: '/:id/retire-component',
  summary: 'Do without a component, and say why',
  body: z.object({ component: id(), reason: text(2000) }),
  example: { component: '0190c5a0-0000-7000-8000-000000000053', reason: 'the coast guard offers it' },
  access: productManagers,
  locks: ({ body }) => [componentLock(body.component)],
  decide: (state, { body }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    return partOf('component', known.components, body.component) ? [{ type: 'ProductComponentRetired', data: body }] : partUnknown('product', 'component');
  },
});
