import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feedback } from '../feedback.aggregate.js';
import { linked, merged, submitted, target } from '../testing/feedback-facts.js';
import { unlinkFeedback } from './unlink-feedback.js';

describe('unlinking feedback', () => {
  it('takes the link away', () => given(feedback, [submitted, linked]).when(unlinkFeedback, { target }).then([{ type: 'FeedbackUnlinked', data: { target, kind: 'opportunity' } }]));
  it('leaves it new again', () => expect(given(feedback, [submitted, linked, { type: 'FeedbackUnlinked', data: { target, kind: 'opportunity' } }]).state).toMatchObject({ status: 'new' }));
  it('makes no event where there is none', () => given(feedback, [submitted]).when(unlinkFeedback, { target }).thenNothing());
  it('refuses merged feedback', () => given(feedback, [submitted, linked, merged]).when(unlinkFeedback, { target }).thenRefused('conflict', 'feedback.merged'));
});
