import { commandOf, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { insight } from '../insight.aggregate.js';

export const restoreInsight = commandOf(insight)({
  name: 'restore-insight',
  method: 'POST',
  path: '/:id/restore',
  summary: 'Take the insight into use again',
  body: z.object({}),
  example: {},
  access: productManagers,
  decide: (state) => (state.status !== 'none' && state.archived ? [{ type: 'InsightRestored', data: {} }] : []),
});
