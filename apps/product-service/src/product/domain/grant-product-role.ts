import { commandOf, isRejection } from '@wheelhouse/event-sourcing';
import { granting, roleGranted } from '../../roles/root-roles.js';
import { product } from '../product.aggregate.js';
import { unarchived } from './product.rules.js';

export const grantProductRole = commandOf(product)({
  ...granting,
  name: 'grant-product-role',
  summary: 'Give a member a role in the product, whatever their team',
  decide: (state, command, facts) => {
    const known = unarchived(state);
    return isRejection(known) ? known : roleGranted(known.roles, command, facts.member, (data) => ({ type: 'ProductRoleGranted', data }));
  },
});
