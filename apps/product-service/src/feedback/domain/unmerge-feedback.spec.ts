import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feedback } from '../feedback.aggregate.js';
import { archived, linked, merged, other, processed, submitted, target, voted } from '../testing/feedback-facts.js';
import { unmergeFeedback } from './unmerge-feedback.js';

describe('unmerging feedback', () => {
  const unmerged = { type: 'FeedbackUnmerged', data: { from: other } } as const;
  it('lets it speak for itself', () => given(feedback, [submitted, merged]).when(unmergeFeedback, {}).then([unmerged]));
  it('gives it back as it was, votes and links and all', () =>
    expect(given(feedback, [submitted, linked, voted, processed, merged, unmerged]).state).toMatchObject({ status: 'processed', mergedInto: null, voters: [voted.data.voter], links: [{ target }] }));
  it('makes no event where it was not merged', () => given(feedback, [submitted]).when(unmergeFeedback, {}).thenNothing());
  it('refuses archived feedback', () => given(feedback, [submitted, merged, archived]).when(unmergeFeedback, {}).thenRefused('conflict', 'feedback.archived'));
});
