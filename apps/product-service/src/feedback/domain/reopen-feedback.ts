import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { feedback } from '../feedback.aggregate.js';
import { open } from './feedback.rules.js';

export const reopenFeedback = commandOf(feedback)({
  name: 'reopen-feedback',
  method: 'POST',
  path: '/:id/reopen',
  summary: 'Look at declined feedback again, for a reason',
  body: z.object({ reason: text(2000) }),
  example: { reason: 'a partner sells fuel now' },
  access: crew,
  decide: (state, { body }) => {
    const there = open(state);
    if (isRejection(there)) return there;
    return there.status === 'declined' ? [{ type: 'FeedbackReopened', data: body }] : [];
  },
});
