import { rootRole } from '@wheelhouse/contracts';
import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { unarchived } from './product.rules.js';

export const revokeProductRole = commandOf(product)({
  name: 'revoke-product-role',
  method: 'POST',
  path: '/:id/revoke-role',
  summary: 'Take a role in the product from a member',
  body: z.object({ member: id(), role: rootRole }),
  example: { member: '0190c5a0-0000-7000-8000-0000000000a2', role: 'sponsor' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    return known.roles[body.member]?.includes(body.role) ? [{ type: 'ProductRoleRevoked', data: body }] : [];
  },
});
