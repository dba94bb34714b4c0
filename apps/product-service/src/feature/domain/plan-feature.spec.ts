import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { candidate, owned, planned, plannedWay, proposed } from '../testing/feature-facts.js';
import { planFeature } from './plan-feature.js';
import { endedProduct, livingProduct } from '../testing/product-rows.js';

describe('planning a feature', () => {
  const facts = { products: [livingProduct] };

  it('plans a candidate with an owner', () => given(feature, [...candidate, owned]).when(planFeature, {}, { facts }).then([planned]));
  it('refuses one without an owner', () => given(feature, candidate).when(planFeature, {}, { facts }).thenRefused('conflict', 'feature.no-owner'));
  it('refuses an idea', () => given(feature, [proposed, owned]).when(planFeature, {}, { facts }).thenRefused('conflict', 'feature.wrong-state'));
  it('makes no event the second time', () => given(feature, plannedWay).when(planFeature, {}, { facts }).thenNothing());
  it('refuses for a product that has ended', () => given(feature, [...candidate, owned]).when(planFeature, {}, { facts: { products: [endedProduct] } }).thenRefused('conflict', 'product.ended'));
});
