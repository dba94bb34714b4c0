import { commandOf, isRejection } from '@wheelhouse/event-sourcing';
import { showing, visibilitySet } from '../../roles/root-ownership.js';
import { product } from '../product.aggregate.js';
import { unarchived } from './product.rules.js';

export const setProductVisibility = commandOf(product)({
  ...showing,
  name: 'set-product-visibility',
  summary: 'Let the product be seen by all, by its team, or by those who lead it',
  decide: (state, command) => {
    const known = unarchived(state);
    return isRejection(known) ? known : visibilitySet(known.visibility, command, (data) => ({ type: 'ProductVisibilitySet', data }));
  },
});
