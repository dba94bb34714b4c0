import { commandOf, isRejection } from '@wheelhouse/event-sourcing';
import { granting, roleGranted } from '../../roles/root-roles.js';
import { productLine } from '../product-line.aggregate.js';
import { unarchived } from './product-line.rules.js';

export const grantProductLineRole = commandOf(productLine)({
  ...granting,
  name: 'grant-product-line-role',
  summary: 'Give a member a role in the line, whatever their team',
  decide: (state, command, facts) => {
    const known = unarchived(state);
    return isRejection(known) ? known : roleGranted(known.roles, command, facts.member, (data) => ({ type: 'ProductLineRoleGranted', data }));
  },
});
