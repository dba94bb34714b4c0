import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { deliveredWay, inDelivery, launched, launchedWay } from '../testing/feature-facts.js';
import { markLaunched } from './mark-launched.js';

describe('marking a feature as launched', () => {
  it('marks it', () => given(feature, deliveredWay).when(markLaunched, { day: '2026-01-10' }).then([launched]));
  it('makes no event the second time', () => given(feature, launchedWay).when(markLaunched, { day: '2026-01-10' }).thenNothing());
  it('corrects the day', () => given(feature, launchedWay).when(markLaunched, { day: '2026-01-12' }).then([{ type: 'FeatureLaunched', data: { day: '2026-01-12' } }]));
  it('refuses what is not delivered', () => given(feature, inDelivery).when(markLaunched, { day: '2026-01-10' }).thenRefused('conflict', 'feature.wrong-state'));
  it('refuses a day that is still to come', () => given(feature, deliveredWay).when(markLaunched, { day: '2026-03-03' }).thenRefused('invalid', 'day.in-future'));
});
