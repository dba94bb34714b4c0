import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feedback } from '../feedback.aggregate.js';
import { merged, snoozed, submitted } from '../testing/feedback-facts.js';
import { resumeFeedback } from './resume-feedback.js';

describe('resuming feedback', () => {
  const resumed = { type: 'FeedbackResumed', data: {} } as const;
  it('looks at it before its day', () => given(feedback, [submitted, snoozed]).when(resumeFeedback, {}).then([resumed]));
  it('finds it new', () => expect(given(feedback, [submitted, snoozed, resumed]).state).toMatchObject({ status: 'new', snoozedUntil: null }));
  it('makes no event where it was not put off', () => given(feedback, [submitted]).when(resumeFeedback, {}).thenNothing());
  it('refuses merged feedback', () => given(feedback, [submitted, merged]).when(resumeFeedback, {}).thenRefused('conflict', 'feedback.merged'));
});
