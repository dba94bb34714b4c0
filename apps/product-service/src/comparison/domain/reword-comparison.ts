import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { comparison } from '../comparison.aggregate.js';
import { unarchived } from './comparison.rules.js';

export const rewordComparison = commandOf(comparison)({
  name: 'reword-comparison',
  method: 'PATCH',
  path: '/:id',
  summary: 'Call the comparison by another name',
  body: z.object({ name: text(200).optional() }),
  example: { name: 'Harbour guides in the North' },
  access: productManagers,
  decide: (state, { body: { name } }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    return name === undefined || name === known.name ? [] : [{ type: 'ComparisonRenamed', data: { name } }];
  },
});
