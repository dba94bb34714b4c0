import { describe, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { caller, deliveredWay, owner, proposed } from '../testing/feature-facts.js';
import { estimateFeature } from './estimate-feature.js';

describe('estimating a feature', () => {
  const body = { amount: 8, unit: 'points' } as const;
  const estimated = { type: 'FeatureEstimated', data: { ...body, by: caller } } as const;

  it('says who estimated', () => given(feature, [proposed]).when(estimateFeature, body).then([estimated]));
  it('makes no event of the same estimate by the same member', () => given(feature, [proposed, estimated]).when(estimateFeature, body).thenNothing());
  it('keeps that another member came to the same', () =>
    given(feature, [proposed, estimated])
      .when(estimateFeature, body, { actor: actor({ member: owner }) })
      .then([{ ...estimated, data: { ...body, by: owner } }]));
  it('refuses once it is delivered', () => given(feature, deliveredWay).when(estimateFeature, body).thenRefused('conflict', 'feature.wrong-state'));
});
