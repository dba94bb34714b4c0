import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { delivered, deliveredWay, inDelivery, plannedWay } from '../testing/feature-facts.js';
import { markDelivered } from './mark-delivered.js';

describe('marking a feature as delivered', () => {
  it('marks it', () => given(feature, inDelivery).when(markDelivered, {}).then([delivered]));
  it('makes no event the second time', () => given(feature, deliveredWay).when(markDelivered, {}).thenNothing());
  it('refuses what nobody builds', () => given(feature, plannedWay).when(markDelivered, {}).thenRefused('conflict', 'feature.wrong-state'));
  it('refuses a day that is still to come', () => given(feature, inDelivery).when(markDelivered, { day: '2026-03-03' }).thenRefused('invalid', 'day.in-future'));
});
