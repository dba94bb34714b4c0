import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { declined, promoted, proposed } from '../testing/feature-facts.js';
import { reopenFeature } from './reopen-feature.js';
import { promoteFeature } from './promote-feature.js';

describe('reopening a feature', () => {
  const body = { reason: 'three harbours asked' };

  it('makes a declined one an idea again', () => {
    given(feature, [proposed, declined]).when(reopenFeature, body).then([{ type: 'FeatureReopened', data: body }]);
    given(feature, [proposed, declined, { type: 'FeatureReopened', data: body }]).when(promoteFeature, {}).then([promoted]);
  });
  it('refuses what was not declined', () => given(feature, [proposed]).when(reopenFeature, body).thenRefused('conflict', 'feature.wrong-state'));
});
