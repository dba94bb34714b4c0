import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feedback } from '../feedback.aggregate.js';
import { archived, submitted } from '../testing/feedback-facts.js';
import { restoreFeedback } from './restore-feedback.js';

describe('restoring a feedback', () => {
  it('takes it into use again', () => given(feedback, [submitted, archived]).when(restoreFeedback, {}).then([{ type: 'FeedbackRestored', data: {} }]));
  it('makes no event where it is in use', () => given(feedback, [submitted]).when(restoreFeedback, {}).thenNothing());
});
