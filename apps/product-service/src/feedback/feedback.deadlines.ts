import { defineDeadline } from '@wheelhouse/event-sourcing';
import { wakeFeedback } from './domain/wake-feedback.js';
import { feedbackDeadline } from './views/feedback-deadline.js';

/** Feedback that is put off is seen again on its day. */
export const feedbackWakes = defineDeadline({
  name: 'feedback-wakes',
  view: feedbackDeadline,
  command: wakeFeedback,
  ask: ({ id, until }) => ({ id, body: { until } }),
});
