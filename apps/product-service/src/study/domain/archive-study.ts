import { commandOf, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { study } from '../study.aggregate.js';

export const archiveStudy = commandOf(study)({
  name: 'archive-study',
  method: 'POST',
  path: '/:id/archive',
  summary: 'Put the study away; nothing is lost',
  body: z.object({ reason: text(2000).optional() }),
  example: { reason: 'made by mistake' },
  access: productManagers,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('study.not-found', 'There is no such study.');
    return state.archived ? [] : [{ type: 'StudyArchived', data: body }];
  },
});
