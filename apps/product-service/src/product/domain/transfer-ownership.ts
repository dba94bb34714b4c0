import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { member, memberRefused, team, teamRefused } from '@wheelhouse/records';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { unarchived } from './product.rules.js';

export const transferOwnership = commandOf(product)({
  name: 'transfer-ownership',
  method: 'POST',
  path: '/:id/transfer-ownership',
  summary: 'Hand the product to another team, another product manager, or both',
  body: z.object({ team: id(), manager: id() }),
  example: { team: '0190c5a0-0000-7000-8000-0000000000f1', manager: '0190c5a0-0000-7000-8000-0000000000a2' },
  access: productManagers,
  facts: ({ body }) => ({ team: team(body.team), manager: member(body.manager) }),
  decide: (state, command, facts) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const { body } = command;
    if (known.team === body.team && known.manager === body.manager) return [];
    const refused = teamRefused(facts.team, body.team, command, '/team') ?? memberRefused(facts.manager, body.manager, command, '/manager');
    return refused ?? [{ type: 'ProductOwnershipTransferred', data: body }];
  },
});
