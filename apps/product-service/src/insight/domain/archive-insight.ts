import { commandOf, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { insight } from '../insight.aggregate.js';

export const archiveInsight = commandOf(insight)({
  name: 'archive-insight',
  method: 'POST',
  path: '/:id/archive',
  summary: 'Put the insight away; nothing is lost',
  body: z.object({ reason: text(2000).optional() }),
  example: { reason: 'made by mistake' },
  access: productManagers,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('insight.not-found', 'There is no such insight.');
    return state.archived ? [] : [{ type: 'InsightArchived', data: body }];
  },
});
