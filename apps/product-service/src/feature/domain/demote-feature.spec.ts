import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { candidate, inDelivery, plannedWay } from '../testing/feature-facts.js';
import { demoteFeature } from './demote-feature.js';

describe('demoting a feature', () => {
  const body = { reason: 'not ready' };

  it('takes a planned one back to candidate', () => given(feature, plannedWay).when(demoteFeature, body).then([{ type: 'FeatureDemoted', data: { from: 'planned', to: 'candidate', ...body } }]));
  it('takes a candidate back to idea', () => given(feature, candidate).when(demoteFeature, body).then([{ type: 'FeatureDemoted', data: { from: 'candidate', to: 'idea', ...body } }]));
  it('refuses what is in delivery', () => given(feature, inDelivery).when(demoteFeature, body).thenRefused('conflict', 'feature.wrong-state'));
});
