import { rootRole } from '@wheelhouse/contracts';
import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { member, memberRefused } from '@wheelhouse/records';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { unarchived } from './product.rules.js';

export const grantProductRole = commandOf(product)({
  name: 'grant-product-role',
  method: 'POST',
  path: '/:id/grant-role',
  summary: 'Give a member a role in the product, whatever their team',
  body: z.object({ member: id(), role: rootRole }),
  example: { member: '0190c5a0-0000-7000-8000-0000000000a2', role: 'sponsor' },
  access: productManagers,
  facts: ({ body }) => ({ member: member(body.member) }),
  decide: (state, command, facts) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const { member: who, role } = command.body;
    if (known.roles[who]?.includes(role)) return [];
    return memberRefused(facts.member, who, command, '/member') ?? [{ type: 'ProductRoleGranted', data: command.body }];
  },
});
