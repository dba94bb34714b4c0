import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feedback } from '../feedback.aggregate.js';
import { archived, classified, submitted } from '../testing/feedback-facts.js';
import { classifyFeedback } from './classify-feedback.js';

describe('classifying feedback', () => {
  it('says how it sounds and what it touches', () => given(feedback, [submitted]).when(classifyFeedback, { sentiment: 'negative', themes: ['tides', 'berths', 'tides'] }).then([classified]));
  it('makes no event the second time', () => given(feedback, [submitted, classified]).when(classifyFeedback, { sentiment: 'negative', themes: ['berths', 'tides'] }).thenNothing());
  it('says what it touches no more', () =>
    given(feedback, [submitted, classified]).when(classifyFeedback, { sentiment: null, themes: ['berths'] }).then([{ type: 'FeedbackClassified', data: { sentiment: null, themes: ['berths'], dropped: ['tides'] } }]));
  it('refuses archived feedback', () => given(feedback, [submitted, archived]).when(classifyFeedback, { sentiment: null, themes: [] }).thenRefused('conflict', 'feedback.archived'));
});
