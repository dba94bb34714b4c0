import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feedback } from '../feedback.aggregate.js';
import { declined, merged, submitted } from '../testing/feedback-facts.js';
import { declineFeedback } from './decline-feedback.js';

describe('declining feedback', () => {
  it('says why nothing is done', () => given(feedback, [submitted]).when(declineFeedback, declined.data).then([declined]));
  it('makes no event the second time', () => given(feedback, [submitted, declined]).when(declineFeedback, declined.data).thenNothing());
  it('asks for a reason', () => expect(declineFeedback.body.safeParse({}).success).toBe(false));
  it('refuses merged feedback', () => given(feedback, [submitted, merged]).when(declineFeedback, declined.data).thenRefused('conflict', 'feedback.merged'));
});
