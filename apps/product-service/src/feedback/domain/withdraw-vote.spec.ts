import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feedback } from '../feedback.aggregate.js';
import { archived, customer, merged, submitted, voted } from '../testing/feedback-facts.js';
import { withdrawVote } from './withdraw-vote.js';

describe('withdrawing a vote', () => {
  const withdrawn = { type: 'FeedbackVoteWithdrawn', data: { voter: voted.data.voter } } as const;
  it('takes it back', () => given(feedback, [submitted, voted]).when(withdrawVote, {}).then([withdrawn]));
  it('takes it back from merged feedback, where it still stands', () => given(feedback, [submitted, voted, merged]).when(withdrawVote, {}).then([withdrawn]));
  it('makes no event where there is none', () => given(feedback, [submitted, voted]).when(withdrawVote, { customer }).thenNothing());
  it('refuses archived feedback', () => given(feedback, [submitted, voted, archived]).when(withdrawVote, {}).thenRefused('conflict', 'feedback.archived'));
});
