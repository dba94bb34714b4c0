import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { inDelivery, other, plannedWay, third } from '../testing/feature-facts.js';
import { stopDelivery } from './stop-delivery.js';
import { livingProduct } from '../testing/product-rows.js';
import { planFeature } from './plan-feature.js';

describe('stopping delivery', () => {
  const body = { reason: 'an outage comes first' };

  it('plans it again', () => {
    given(feature, inDelivery).when(stopDelivery, body).then([{ type: 'FeatureDeliveryStopped', data: body }]);
    given(feature, [...inDelivery, { type: 'FeatureDeliveryStopped', data: body }]).when(planFeature, {}, { facts: { products: [livingProduct] } }).thenNothing();
  });
  it('refuses what projects are committed to', () =>
    given(feature, [...plannedWay, { type: 'FeatureCommitmentFollowed', data: { commitment: third, project: other, to: 'taken', required: true, status: 'in-delivery' } }])
      .when(stopDelivery, body)
      .thenRefused('conflict', 'feature.built-by-projects'));
  it('refuses what nobody builds', () => given(feature, plannedWay).when(stopDelivery, body).thenRefused('conflict', 'feature.wrong-state'));
});
