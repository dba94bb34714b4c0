import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { candidate, inDelivery, knownTeam, other, plannedWay, started, team } from '../testing/feature-facts.js';
import { startDelivery } from './start-delivery.js';
import { endedProduct, livingProduct } from '../testing/product-rows.js';

describe('starting delivery', () => {
  const facts = { team: knownTeam, products: [livingProduct] };

  it('lets a standing team build it', () => given(feature, plannedWay).when(startDelivery, { team }, { facts }).then([started]));
  it('makes no event the second time', () => given(feature, inDelivery).when(startDelivery, { team }, { facts }).thenNothing());
  it('hands it to another team', () =>
    given(feature, inDelivery)
      .when(startDelivery, { team: other }, { facts: { ...facts, team: { id: other, active: true } } })
      .then([{ type: 'FeatureDeliveryStarted', data: { team: other } }]));
  it('refuses what is not planned', () => given(feature, candidate).when(startDelivery, { team }, { facts }).thenRefused('conflict', 'feature.wrong-state'));
  it('refuses an unknown team', () => given(feature, plannedWay).when(startDelivery, { team }, { facts: { ...facts, team: undefined } }).thenRefused('invalid', 'reference.team-unknown'));
  it('refuses for a product that has ended', () => given(feature, plannedWay).when(startDelivery, { team }, { facts: { ...facts, products: [endedProduct] } }).thenRefused('conflict', 'product.ended'));
});
