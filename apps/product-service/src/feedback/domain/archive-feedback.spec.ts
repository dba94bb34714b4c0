import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feedback } from '../feedback.aggregate.js';
import { archived, submitted } from '../testing/feedback-facts.js';
import { archiveFeedback } from './archive-feedback.js';

describe('archiving a feedback', () => {
  it('puts it away', () => given(feedback, [submitted]).when(archiveFeedback, {}).then([archived]));
  it('makes no event the second time', () => given(feedback, [submitted, archived]).when(archiveFeedback, {}).thenNothing());
  it('refuses what is not there', () => given(feedback).when(archiveFeedback, {}).thenRefused('not-found', 'feedback.not-found'));
});
