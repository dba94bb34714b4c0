import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feedback } from '../feedback.aggregate.js';
import { archived, feedbackRow, linked, merged, other, self, submitted, target, third, voted } from '../testing/feedback-facts.js';
import { mergeFeedback } from './merge-feedback.js';

describe('merging feedback', () => {
  const facts = { into: feedbackRow(other, submitted) };
  it('counts it there', () => given(feedback, [submitted]).when(mergeFeedback, { into: other }, { facts }).then([merged]));
  it('keeps its votes and links', () => expect(given(feedback, [submitted, linked, voted, merged]).state).toMatchObject({ status: 'merged', voters: [voted.data.voter], links: [{ target }] }));
  it('makes no event the second time', () => given(feedback, [submitted, merged]).when(mergeFeedback, { into: other }, { facts }).thenNothing());
  it('refuses itself', () => given(feedback, [submitted]).when(mergeFeedback, { into: self }, { id: self, facts }).thenRefused('invalid', 'feedback.merged-into-itself'));
  it('refuses one that is merged itself, so that no circle closes', () =>
    given(feedback, [submitted]).when(mergeFeedback, { into: other }, { facts: { into: feedbackRow(other, submitted, { ...merged, data: { into: self } }) } }).thenRefused('invalid', 'feedback.merge-into-merged'));
  it('refuses one about another product', () =>
    given(feedback, [{ ...submitted, data: { ...submitted.data, product: third } }]).when(mergeFeedback, { into: other }, { facts }).thenRefused('invalid', 'feedback.across-products'));
  it('refuses a second merge', () => given(feedback, [submitted, merged]).when(mergeFeedback, { into: third }, { facts }).thenRefused('conflict', 'feedback.merged'));
  it('refuses an archived one', () => given(feedback, [submitted]).when(mergeFeedback, { into: other }, { facts: { into: feedbackRow(other, submitted, archived) } }).thenRefused('invalid', 'reference.feedback-archived'));
  it('refuses what is no feedback', () => given(feedback, [submitted]).when(mergeFeedback, { into: other }, { facts: { into: undefined } }).thenRefused('invalid', 'reference.feedback-unknown'));
});
