import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { archived, initiative, other, proposed, third } from '../testing/feature-facts.js';
import { proposeFeature } from './propose-feature.js';
import { archivedProduct, endedProduct, livingProduct } from '../testing/product-rows.js';
import { featureRow } from '../testing/feature-rows.js';

describe('proposing a feature', () => {
  const { data: body } = proposed;
  const facts = { product: livingProduct, parent: undefined };

  it('proposes it', () => given(feature).when(proposeFeature, body, { facts }).then([proposed]));
  it('proposes it below one of the level above', () =>
    given(feature)
      .when(proposeFeature, { ...body, parent: other }, { facts: { ...facts, parent: featureRow(other, initiative) } })
      .then([{ ...proposed, data: { ...body, parent: other } }]));
  it('refuses a product that is none', () => given(feature).when(proposeFeature, body, { facts: { ...facts, product: undefined } }).thenRefused('invalid', 'reference.product-unknown'));
  it('refuses an archived product', () =>
    given(feature).when(proposeFeature, body, { facts: { ...facts, product: archivedProduct } }).thenRefused('conflict', 'product.archived'));
  it('refuses a product that has ended', () =>
    given(feature).when(proposeFeature, body, { facts: { ...facts, product: endedProduct } }).thenRefused('conflict', 'product.ended'));
  it('refuses a parent that is no feature', () => given(feature).when(proposeFeature, { ...body, parent: other }, { facts }).thenRefused('invalid', 'reference.feature-unknown'));
  it('refuses an archived parent', () =>
    given(feature)
      .when(proposeFeature, { ...body, parent: other }, { facts: { ...facts, parent: featureRow(other, initiative, archived) } })
      .thenRefused('invalid', 'reference.feature-archived'));
  it('refuses a parent of the same level', () =>
    given(feature).when(proposeFeature, { ...body, parent: other }, { facts: { ...facts, parent: featureRow(other, proposed) } }).thenRefused('invalid', 'feature.parent-level'));
  it('refuses a parent of another product', () =>
    given(feature)
      .when(proposeFeature, { ...body, product: third, parent: other }, { facts: { ...facts, parent: featureRow(other, initiative) } })
      .thenRefused('invalid', 'feature.parent-of-another-product'));
  it('refuses a sub-feature without a parent', () => given(feature).when(proposeFeature, { ...body, level: 'sub-feature' }, { facts }).thenRefused('invalid', 'feature.parent-missing'));
});
