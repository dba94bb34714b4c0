import { feedbackEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noFeedback } from './domain/feedback.state.js';
import { feedbackPage } from './views/feedback-page.js';
import { feedbackLink, feedbackTheme } from './views/feedback-rows.js';

export const feedback = defineAggregate({
  context: 'product',
  stream: 'feedback',
  resource: 'feedback',
  events: feedbackEvents,
  initial: noFeedback,
  stateVersion: 1,
  evolve,
  views: [feedbackPage, feedbackLink, feedbackTheme],
  page: feedbackPage,
});
