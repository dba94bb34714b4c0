import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { archived, other, proposed, third } from '../testing/feature-facts.js';
import { livingProduct } from '../testing/product-rows.js';
import { setComponent } from './set-component.js';

describe('setting the component of a feature', () => {
  const facts = { products: [{ ...livingProduct, components: [{ component: other, name: 'Tides' }] }] };
  const set = { type: 'FeatureComponentSet', data: { component: other } } as const;

  it('makes it part of one', () => given(feature, [proposed]).when(setComponent, { component: other }, { facts }).then([set]));
  it('makes no event the second time', () => given(feature, [proposed, set]).when(setComponent, { component: other }, { facts }).thenNothing());
  it('takes it out again', () => given(feature, [proposed, set]).when(setComponent, { component: null }, { facts }).then([{ type: 'FeatureComponentSet', data: { component: null } }]));
  it('refuses one that the product does not have', () => given(feature, [proposed]).when(setComponent, { component: third }, { facts }).thenRefused('invalid', 'feature.component-unknown'));
  it('refuses for an archived feature', () => given(feature, [proposed, archived]).when(setComponent, { component: other }, { facts }).thenRefused('conflict', 'feature.archived'));
});
