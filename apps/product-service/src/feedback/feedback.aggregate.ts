import { feedbackEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noFeedback } from './domain/feedback.state.js';
import { feedbackDeadline } from './views/feedback-deadline.js';
import { feedbackPage } from './views/feedback-page.js';
import { feedbackLink, feedbackTheme } from './views/feedback-rows.js';

export const feedback = defineAggregate({
  context: 'product',
  stream: 'feedback',
  resource: 'feedback',
  events: feedbackEvents,
  initial: noFeedback,
  stateVersion: 2,
  evolve,
  views: [feedbackPage, feedbackLink, feedbackTheme, feedbackDeadline],
  page: feedbackPage,
});
