import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { candidate, owned, planned, plannedWay, proposed } from '../testing/feature-facts.js';
import { planFeature } from './plan-feature.js';

describe('planning a feature', () => {
  it('plans a candidate with an owner', () => given(feature, [...candidate, owned]).when(planFeature, {}).then([planned]));
  it('refuses one without an owner', () => given(feature, candidate).when(planFeature, {}).thenRefused('conflict', 'feature.no-owner'));
  it('refuses an idea', () => given(feature, [proposed, owned]).when(planFeature, {}).thenRefused('conflict', 'feature.wrong-state'));
  it('makes no event the second time', () => given(feature, plannedWay).when(planFeature, {}).thenNothing());
});
