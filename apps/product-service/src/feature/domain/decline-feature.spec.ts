import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { declined, inDelivery, plannedWay, proposed } from '../testing/feature-facts.js';
import { declineFeature } from './decline-feature.js';

describe('declining a feature', () => {
  const { data: body } = declined;

  it('declines it before anybody builds it', () => {
    given(feature, [proposed]).when(declineFeature, body).then([declined]);
    given(feature, plannedWay).when(declineFeature, body).then([declined]);
  });
  it('makes no event the second time', () => given(feature, [proposed, declined]).when(declineFeature, body).thenNothing());
  it('refuses what is in delivery', () => given(feature, inDelivery).when(declineFeature, body).thenRefused('conflict', 'feature.wrong-state'));
});
