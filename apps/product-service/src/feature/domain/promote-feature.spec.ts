import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { candidate, plannedWay, promoted, proposed } from '../testing/feature-facts.js';
import { promoteFeature } from './promote-feature.js';

describe('promoting a feature', () => {
  it('makes it a candidate', () => given(feature, [proposed]).when(promoteFeature, {}).then([promoted]));
  it('makes no event the second time', () => given(feature, candidate).when(promoteFeature, {}).thenNothing());
  it('refuses what is planned already', () => given(feature, plannedWay).when(promoteFeature, {}).thenRefused('conflict', 'feature.wrong-state'));
});
