import { commandOf, isRejection } from '@wheelhouse/event-sourcing';
import { showing, visibilitySet } from '../../roles/root-ownership.js';
import { productLine } from '../product-line.aggregate.js';
import { unarchived } from './product-line.rules.js';

export const setProductLineVisibility = commandOf(productLine)({
  ...showing,
  name: 'set-product-line-visibility',
  summary: 'Let the line be seen by all, by its team, or by those who lead it; its products are seen as they are',
  decide: (state, command) => {
    const known = unarchived(state);
    return isRejection(known) ? known : visibilitySet(known.visibility, command, (data) => ({ type: 'ProductLineVisibilitySet', data }));
  },
});
