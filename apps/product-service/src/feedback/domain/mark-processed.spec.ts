import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feedback } from '../feedback.aggregate.js';
import { declined, linked, processed, snoozed, submitted } from '../testing/feedback-facts.js';
import { markProcessed } from './mark-processed.js';

describe('marking feedback as processed', () => {
  it.each([linked, declined])('says that all is done: $type', (done) => given(feedback, [submitted, done]).when(markProcessed, {}).then([processed]));
  it('makes no event the second time', () => given(feedback, [submitted, linked, processed]).when(markProcessed, {}).thenNothing());
  it.each([[[submitted]], [[submitted, snoozed]]])('refuses what nobody dealt with', (facts) => given(feedback, facts).when(markProcessed, {}).thenRefused('conflict', 'feedback.not-dealt-with'));
});
