import { commandOf, isRejection } from '@wheelhouse/event-sourcing';
import { revoking, roleRevoked } from '../../roles/root-roles.js';
import { productLine } from '../product-line.aggregate.js';
import { unarchived } from './product-line.rules.js';

export const revokeProductLineRole = commandOf(productLine)({
  ...revoking,
  name: 'revoke-product-line-role',
  summary: 'Take a role in the line from a member',
  decide: (state, command) => {
    const known = unarchived(state);
    return isRejection(known) ? known : roleRevoked(known.roles, command, (data) => ({ type: 'ProductLineRoleRevoked', data }));
  },
});
