import { commandOf, day, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { feedback } from '../feedback.aggregate.js';
import { open } from './feedback.rules.js';

export const snoozeFeedback = commandOf(feedback)({
  name: 'snooze-feedback',
  method: 'POST',
  path: '/:id/snooze',
  summary: 'Put the feedback off until a day',
  body: z.object({ until: day() }),
  example: { until: '2027-06-01' },
  access: crew,
  decide: (state, { body, now }) => {
    const there = open(state);
    if (isRejection(there)) return there;
    if (body.until <= now.slice(0, 10)) return reject.invalid('feedback.snoozed-into-past', 'Put it off until a day that is still to come.', '/until');
    if (there.status === 'declined' || there.status === 'processed') return reject.conflict('feedback.wrong-state', `Feedback that is ${there.status} needs no putting off.`);
    return there.snoozedUntil === body.until ? [] : [{ type: 'FeedbackSnoozed', data: body }];
  },
});
