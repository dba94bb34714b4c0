import { commandOf, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feedback } from '../feedback.aggregate.js';

export const restoreFeedback = commandOf(feedback)({
  name: 'restore-feedback',
  method: 'POST',
  path: '/:id/restore',
  summary: 'Take the feedback into use again',
  body: z.object({}),
  example: {},
  access: productManagers,
  decide: (state) => (state.status !== 'none' && state.archived ? [{ type: 'FeedbackRestored', data: {} }] : []),
});
