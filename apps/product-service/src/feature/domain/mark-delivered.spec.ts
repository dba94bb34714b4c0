import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { delivered, deliveredWay, inDelivery, other, plannedWay, third } from '../testing/feature-facts.js';
import { markDelivered } from './mark-delivered.js';

describe('marking a feature as delivered', () => {
  it('marks it', () => given(feature, inDelivery).when(markDelivered, {}).then([delivered]));
  it('makes no event the second time', () => given(feature, deliveredWay).when(markDelivered, {}).thenNothing());
  it('refuses what projects have not had accepted yet, and takes what was reopened behind that', () => {
    const followed = (to: 'taken' | 'accepted', status: 'in-delivery' | 'delivered') => ({ type: 'FeatureCommitmentFollowed', data: { commitment: third, project: other, to, required: true, status } }) as const;
    const taken = [...plannedWay, followed('taken', 'in-delivery')];
    given(feature, taken).when(markDelivered, {}).thenRefused('conflict', 'feature.built-by-projects');
    given(feature, [...taken, followed('accepted', 'delivered'), { type: 'FeatureDeliveryReopened', data: { reason: 'not done' } }]).when(markDelivered, {}).then([delivered]);
  });
  it('refuses what nobody builds', () => given(feature, plannedWay).when(markDelivered, {}).thenRefused('conflict', 'feature.wrong-state'));
  it('refuses a day that is still to come', () => given(feature, inDelivery).when(markDelivered, { day: '2026-03-03' }).thenRefused('invalid', 'day.in-future'));
});
