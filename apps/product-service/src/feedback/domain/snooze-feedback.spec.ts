import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feedback } from '../feedback.aggregate.js';
import { declined, linked, processed, snoozed, submitted } from '../testing/feedback-facts.js';
import { snoozeFeedback } from './snooze-feedback.js';

describe('snoozing feedback', () => {
  it('puts it off', () => given(feedback, [submitted]).when(snoozeFeedback, snoozed.data).then([snoozed]));
  it('makes no event the second time', () => given(feedback, [submitted, snoozed]).when(snoozeFeedback, snoozed.data).thenNothing());
  it('refuses a day that is past', () => given(feedback, [submitted]).when(snoozeFeedback, { until: '2026-03-01' }).thenRefused('invalid', 'feedback.snoozed-into-past'));
  it.each([declined, processed])('refuses what is done with: $type', (done) => given(feedback, [submitted, linked, done]).when(snoozeFeedback, snoozed.data).thenRefused('conflict', 'feedback.wrong-state'));
});
