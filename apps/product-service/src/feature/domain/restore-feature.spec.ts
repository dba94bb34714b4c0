import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { archived, candidate, proposed } from '../testing/feature-facts.js';
import { restoreFeature } from './restore-feature.js';
import { promoteFeature } from './promote-feature.js';

describe('restoring a feature', () => {
  it('takes it into use where it stood', () => {
    given(feature, [...candidate, archived]).when(restoreFeature, {}).then([{ type: 'FeatureRestored', data: {} }]);
    given(feature, [...candidate, archived, { type: 'FeatureRestored', data: {} }]).when(promoteFeature, {}).thenNothing();
  });
  it('makes no event where it is in use', () => given(feature, [proposed]).when(restoreFeature, {}).thenNothing());
});
