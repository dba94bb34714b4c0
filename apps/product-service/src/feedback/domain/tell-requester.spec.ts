import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { launchedWay, proposed } from '../../feature/testing/feature-facts.js';
import { featureRow } from '../../feature/testing/feature-rows.js';
import { feedback } from '../feedback.aggregate.js';
import { archived, caller, customer, merged, other, submitted, target } from '../testing/feedback-facts.js';
import { tellRequester } from './tell-requester.js';

describe('telling who asked', () => {
  const facts = { feature: featureRow(target, ...launchedWay) };
  const informed = { type: 'FeedbackRequesterInformed', data: { feature: target, requester: { kind: 'customer', id: customer }, day: '2026-02-20', by: caller } } as const;
  const body = { feature: target, day: '2026-02-20' };

  it('says when the customer was told', () => given(feedback, [submitted]).when(tellRequester, body, { facts }).then([informed]));
  it('says it of a member where no customer asked', () =>
    given(feedback, [{ ...submitted, data: { ...submitted.data, customer: null, onBehalfOf: other } }])
      .when(tellRequester, { feature: target }, { facts })
      .then([{ ...informed, data: { ...informed.data, requester: { kind: 'member', id: other }, day: '2026-03-01' } }]));
  it('makes no event the second time', () => given(feedback, [submitted, informed]).when(tellRequester, body, { facts }).thenNothing());
  it('goes for merged feedback as well: who asked, asked', () => given(feedback, [submitted, merged]).when(tellRequester, body, { facts }).then([informed]));
  it('refuses a feature that is not launched', () => given(feedback, [submitted]).when(tellRequester, body, { facts: { feature: featureRow(target, proposed) } }).thenRefused('conflict', 'feedback.feature-not-launched'));
  it('refuses a day to come', () => given(feedback, [submitted]).when(tellRequester, { ...body, day: '2026-03-09' }, { facts }).thenRefused('invalid', 'day.in-future'));
  it('refuses what is no feature', () => given(feedback, [submitted]).when(tellRequester, body, { facts: { feature: undefined } }).thenRefused('invalid', 'reference.feature-unknown'));
  it('refuses archived feedback', () => given(feedback, [submitted, archived]).when(tellRequester, body, { facts }).thenRefused('conflict', 'feedback.archived'));
});
