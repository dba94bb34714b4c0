import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feedback } from '../feedback.aggregate.js';
import { archived, linked, merged, other, processed, snoozed, submitted } from '../testing/feedback-facts.js';
import { wakeFeedback } from './wake-feedback.js';

const { until } = snoozed.data;
const woken = { type: 'FeedbackWoken', data: { until } } as const;
const onItsDay = { now: `${until}T00:00:00.000Z` };

describe('waking feedback', () => {
  it('shows it again when its day begins', () => given(feedback, [submitted, snoozed]).when(wakeFeedback, { until }, onItsDay).then([woken]));
  it('finds it new, or linked where it speaks for something', () => {
    expect(given(feedback, [submitted, snoozed, woken]).state).toMatchObject({ status: 'new', snoozedUntil: null });
    expect(given(feedback, [submitted, linked, snoozed, woken]).state).toMatchObject({ status: 'linked', snoozedUntil: null });
  });
  it('refuses a moment before its day', () => given(feedback, [submitted, snoozed]).when(wakeFeedback, { until }, { now: '2026-05-31T23:59:59.999Z' }).thenRefused('conflict', 'feedback.day-to-come'));
  it('leaves alone what was put off to another day since', () =>
    given(feedback, [submitted, snoozed, { type: 'FeedbackSnoozed', data: { until: '2026-07-01' } }]).when(wakeFeedback, { until }, onItsDay).thenNothing());
  it.each([[[submitted]], [[submitted, snoozed, linked]], [[submitted, snoozed, woken]], [[submitted, linked, snoozed, { type: 'FeedbackResumed', data: {} } as const, processed]]])('makes no event where it is awake', (facts) =>
    given(feedback, facts).when(wakeFeedback, { until }, onItsDay).thenNothing());
  it('wakes it while it is archived', () => given(feedback, [submitted, snoozed, archived]).when(wakeFeedback, { until }, onItsDay).then([woken]));
  it('wakes it while it is merged, so that it is awake when it is unmerged', () => {
    given(feedback, [submitted, snoozed, merged]).when(wakeFeedback, { until }, onItsDay).then([woken]);
    expect(given(feedback, [submitted, snoozed, merged, woken]).state).toMatchObject({ status: 'merged', before: 'new', snoozedUntil: null });
    expect(given(feedback, [submitted, snoozed, merged, woken, { type: 'FeedbackUnmerged', data: { from: other } }]).state).toMatchObject({ status: 'new', before: null });
  });
  it('refuses what is not there', () => given(feedback, []).when(wakeFeedback, { until }, onItsDay).thenRefused('not-found', 'feedback.not-found'));
});
