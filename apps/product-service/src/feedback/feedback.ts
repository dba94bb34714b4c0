import { archiveFeedback } from './domain/archive-feedback.js';
import { classifyFeedback } from './domain/classify-feedback.js';
import { declineFeedback } from './domain/decline-feedback.js';
import { linkFeedback } from './domain/link-feedback.js';
import { markProcessed } from './domain/mark-processed.js';
import { mergeFeedback } from './domain/merge-feedback.js';
import { redactFeedback } from './domain/redact-feedback.js';
import { reopenFeedback } from './domain/reopen-feedback.js';
import { restoreFeedback } from './domain/restore-feedback.js';
import { resumeFeedback } from './domain/resume-feedback.js';
import { snoozeFeedback } from './domain/snooze-feedback.js';
import { submitFeedback } from './domain/submit-feedback.js';
import { tellRequester } from './domain/tell-requester.js';
import { unlinkFeedback } from './domain/unlink-feedback.js';
import { unmergeFeedback } from './domain/unmerge-feedback.js';
import { voteFeedback } from './domain/vote-feedback.js';
import { withdrawVote } from './domain/withdraw-vote.js';

export { feedback } from './feedback.aggregate.js';
export { feedbackWakes } from './feedback.deadlines.js';
export { feedbackPage } from './views/feedback-page.js';

/** Every command of feedback; its views hang on the aggregate. */
export const feedbackCommands = [
  submitFeedback,
  linkFeedback,
  unlinkFeedback,
  mergeFeedback,
  unmergeFeedback,
  declineFeedback,
  reopenFeedback,
  snoozeFeedback,
  resumeFeedback,
  markProcessed,
  voteFeedback,
  withdrawVote,
  classifyFeedback,
  redactFeedback,
  tellRequester,
  archiveFeedback,
  restoreFeedback,
] as const;
