import { commandOf, id, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { partOf, partUnknown } from '../../parts/parts.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { living } from './product.rules.js';

export const dismissStakeholder = commandOf(product)({
  name: 'dismiss-stakeholder',
  method: 'POST',
  path: '/:id/dismiss-stakeholder',
  summary: 'Say that a group has no stake in the product any more, and why',
  body: z.object({ stakeholder: id(), reason: text(2000) }),
  example: { stakeholder: '0190c5a0-0000-7000-8000-000000000056', reason: 'the association was dissolved' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    return partOf('stakeholder', known.stakeholders, body.stakeholder) ? [{ type: 'ProductStakeholderDismissed', data: body }] : partUnknown('product', 'stakeholder');
  },
});
