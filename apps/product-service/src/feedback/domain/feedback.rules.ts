import { isRejection, type Lock, reject, type Rejection } from '@wheelhouse/event-sourcing';
import type { Feedback, KnownFeedback } from './feedback.state.js';

/** The feedback where it is there and not archived; else why not. */
export function unarchived(feedback: Feedback): KnownFeedback | Rejection {
  if (feedback.status === 'none') return reject.notFound('feedback.not-found', 'There is no such feedback.');
  return feedback.archived ? reject.conflict('feedback.archived', 'The feedback is archived; restore it first.') : feedback;
}

/** The feedback where something may be done with it by itself; else why not. */
export function open(feedback: Feedback): KnownFeedback | Rejection {
  const there = unarchived(feedback);
  if (isRejection(there)) return there;
  return there.status === 'merged' ? reject.conflict('feedback.merged', 'The feedback was merged into another one; do it there, or unmerge it.') : there;
}

/** Held by whoever merges feedback of a product, so that no two merges close a circle. */
export const feedbackMerges = (feedback: string): Lock => ({ rootOf: feedback, name: 'feedback-merges' });

/** So that a page stays one row of bearable size. */
export const MOST_VOTERS = 5000;
export const MOST_LINKS = 100;
