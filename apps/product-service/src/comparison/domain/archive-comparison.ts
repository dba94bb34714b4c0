import { commandOf, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { comparison } from '../comparison.aggregate.js';

export const archiveComparison = commandOf(comparison)({
  name: 'archive-comparison',
  method: 'POST',
  path: '/:id/archive',
  summary: 'Put the comparison away; nothing is lost',
  body: z.object({ reason: text(2000).optional() }),
  example: { reason: 'made by mistake' },
  access: productManagers,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('comparison.not-found', 'There is no such comparison.');
    return state.status === 'archived' ? [] : [{ type: 'ComparisonArchived', data: body }];
  },
});
