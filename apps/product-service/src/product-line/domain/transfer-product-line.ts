import { commandOf, isRejection } from '@wheelhouse/event-sourcing';
import { ownershipTransferred, transferring } from '../../roles/root-ownership.js';
import { productLine } from '../product-line.aggregate.js';
import { unarchived } from './product-line.rules.js';

export const transferProductLine = commandOf(productLine)({
  ...transferring,
  name: 'transfer-product-line',
  summary: 'Hand the line to another team, another product manager, or both; its products stay with theirs',
  decide: (state, command, facts) => {
    const known = unarchived(state);
    return isRejection(known) ? known : ownershipTransferred(known, command, facts, (data) => ({ type: 'ProductLineOwnershipTransferred', data }));
  },
});
