import { commandOf, day, dayBegins, reject, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { feedback } from '../feedback.aggregate.js';

/** Asked by its deadline alone when the day has come, so it has no route of its own; people resume it, before that day. */
export const wakeFeedback = commandOf(feedback)({
  name: 'wake-feedback',
  method: 'POST',
  path: '/:id/wake',
  summary: 'Let feedback be seen again whose day has come',
  body: z.object({ until: day() }),
  example: { until: '2027-06-01' },
  access: crew,
  // The day comes, whatever became of the product meanwhile.
  whileArchived: true,
  decide: (state, { body: { until }, now }) => {
    if (state.status === 'none') return reject.notFound('feedback.not-found', 'There is no such feedback.');
    // Merged or archived feedback wakes too, so that it is not asleep past its day when it comes back.
    if (state.snoozedUntil !== until) return [];
    return Date.parse(now) < Date.parse(dayBegins(until)) ? reject.conflict('feedback.day-to-come', `It is put off until ${until}; resume it to look at it before that.`) : [{ type: 'FeedbackWoken', data: { until } }];
  },
});
