import { commandOf, isRejection } from '@wheelhouse/event-sourcing';
import { ownershipTransferred, transferring } from '../../roles/root-ownership.js';
import { product } from '../product.aggregate.js';
import { unarchived } from './product.rules.js';

export const transferOwnership = commandOf(product)({
  ...transferring,
  name: 'transfer-ownership',
  summary: 'Hand the product to another team, another product manager, or both',
  decide: (state, command, facts) => {
    const known = unarchived(state);
    return isRejection(known) ? known : ownershipTransferred(known, command, facts, (data) => ({ type: 'ProductOwnershipTransferred', data }));
  },
});
