import { commandOf, isRejection } from '@wheelhouse/event-sourcing';
import { revoking, roleRevoked } from '../../roles/root-roles.js';
import { product } from '../product.aggregate.js';
import { unarchived } from './product.rules.js';

export const revokeProductRole = commandOf(product)({
  ...revoking,
  name: 'revoke-product-role',
  summary: 'Take a role in the product from a member',
  decide: (state, command) => {
    const known = unarchived(state);
    return isRejection(known) ? known : roleRevoked(known.roles, command, (data) => ({ type: 'ProductRoleRevoked', data }));
  },
});
