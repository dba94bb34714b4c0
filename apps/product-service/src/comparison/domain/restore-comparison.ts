import { commandOf, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { comparison } from '../comparison.aggregate.js';

export const restoreComparison = commandOf(comparison)({
  name: 'restore-comparison',
  method: 'POST',
  path: '/:id/restore',
  summary: 'Take the comparison into use again',
  body: z.object({}),
  example: {},
  access: productManagers,
  decide: (state) => (state.status === 'archived' ? [{ type: 'ComparisonRestored', data: {} }] : []),
});
