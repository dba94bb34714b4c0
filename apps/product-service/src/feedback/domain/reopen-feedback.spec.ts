import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feedback } from '../feedback.aggregate.js';
import { archived, declined, linked, submitted } from '../testing/feedback-facts.js';
import { reopenFeedback } from './reopen-feedback.js';

describe('reopening feedback', () => {
  const reopened = { type: 'FeedbackReopened', data: { reason: 'a partner sells fuel' } } as const;
  it('looks at it again', () => given(feedback, [submitted, declined]).when(reopenFeedback, reopened.data).then([reopened]));
  it('finds it linked where it was', () => expect(given(feedback, [submitted, linked, declined, reopened]).state).toMatchObject({ status: 'linked', declined: null }));
  it('makes no event where it is open', () => given(feedback, [submitted]).when(reopenFeedback, reopened.data).thenNothing());
  it('refuses archived feedback', () => given(feedback, [submitted, declined, archived]).when(reopenFeedback, reopened.data).thenRefused('conflict', 'feedback.archived'));
});
