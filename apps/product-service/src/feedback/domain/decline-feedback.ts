import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { feedback } from '../feedback.aggregate.js';
import { open } from './feedback.rules.js';

export const declineFeedback = commandOf(feedback)({
  name: 'decline-feedback',
  method: 'POST',
  path: '/:id/decline',
  summary: 'Say that nothing will be done about the feedback, and why',
  body: z.object({ reason: text(2000) }),
  example: { reason: 'we do not sell fuel' },
  access: crew,
  decide: (state, { body }) => {
    const there = open(state);
    if (isRejection(there)) return there;
    return there.status === 'declined' ? [] : [{ type: 'FeedbackDeclined', data: body }];
  },
});
