import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { member, memberRefused } from '@wheelhouse/records';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { unarchived } from './product.rules.js';

export const assignProductManager = commandOf(product)({
  name: 'assign-product-manager',
  method: 'POST',
  path: '/:id/assign-manager',
  summary: 'Let another product manager of whichever team steer the product; the team stays',
  body: z.object({ manager: id() }),
  example: { manager: '0190c5a0-0000-7000-8000-0000000000a2' },
  access: productManagers,
  facts: ({ body }) => ({ manager: member(body.manager) }),
  decide: (state, command, facts) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const { manager } = command.body;
    if (known.manager === manager) return [];
    return memberRefused(facts.manager, manager, command, '/manager') ?? [{ type: 'ProductOwnershipTransferred', data: { team: known.team, manager } }];
  },
});
