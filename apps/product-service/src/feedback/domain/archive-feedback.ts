import { commandOf, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feedback } from '../feedback.aggregate.js';

export const archiveFeedback = commandOf(feedback)({
  name: 'archive-feedback',
  method: 'POST',
  path: '/:id/archive',
  summary: 'Put the feedback away; nothing is lost',
  body: z.object({ reason: text(2000).optional() }),
  example: { reason: 'made by mistake' },
  access: productManagers,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('feedback.not-found', 'There is no such feedback.');
    return state.archived ? [] : [{ type: 'FeedbackArchived', data: body }];
  },
});
