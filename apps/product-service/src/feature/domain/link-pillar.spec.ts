import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { other, pillar, proposed } from '../testing/feature-facts.js';
import { linkPillar } from './link-pillar.js';
import { livingProduct } from '../testing/product-rows.js';

describe('linking a feature to a pillar', () => {
  const products = [{ ...livingProduct, pillars: [{ pillar, name: 'Certainty', reason: 'crews leave' }] }];
  const linked = { type: 'FeatureLinkedToPillar', data: { pillar } } as const;

  it('links it', () => given(feature, [proposed]).when(linkPillar, { pillar }, { facts: { products } }).then([linked]));
  it('makes no event the second time', () => given(feature, [proposed, linked]).when(linkPillar, { pillar }, { facts: { products } }).thenNothing());
  it('refuses a pillar that the product does not rest on', () => given(feature, [proposed]).when(linkPillar, { pillar: other }, { facts: { products } }).thenRefused('invalid', 'feature.pillar-unknown'));
});
