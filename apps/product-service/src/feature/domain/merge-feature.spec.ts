import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { archived, declined, inDelivery, other, owner, promoted, proposed, self, third } from '../testing/feature-facts.js';
import { featureRow } from '../testing/feature-rows.js';
import { mergeFeature, unmergeFeature } from './merge-feature.js';
import { promoteFeature } from './promote-feature.js';

const merged = { type: 'FeatureMerged', data: { into: other } } as const;
const facts = { into: featureRow(other, proposed), children: [] };

describe('merging a feature into another', () => {
  it('lets the other count for it', () => given(feature, [proposed]).when(mergeFeature, { into: other, reason: 'the same' }, { facts, id: self }).then([{ ...merged, data: { into: other, reason: 'the same' } }]));
  it('makes no event the second time', () => given(feature, [proposed, merged]).when(mergeFeature, { into: other }, { facts, id: self }).thenNothing());
  it('refuses itself', () => given(feature, [proposed]).when(mergeFeature, { into: self }, { facts, id: self }).thenRefused('invalid', 'feature.merged-into-itself'));
  it('refuses one that is merged already, so that no loop comes to be', () =>
    given(feature, [proposed])
      .when(mergeFeature, { into: other }, { facts: { ...facts, into: featureRow(other, proposed, { type: 'FeatureMerged', data: { into: self } }) }, id: self })
      .thenRefused('invalid', 'reference.feature-merged'));
  it('refuses to merge what is merged into another', () => given(feature, [proposed, merged]).when(mergeFeature, { into: third }, { facts, id: self }).thenRefused('conflict', 'feature.merged'));
  it('refuses one of another product', () =>
    given(feature, [proposed])
      .when(mergeFeature, { into: other }, { facts: { ...facts, into: featureRow(other, { ...proposed, data: { ...proposed.data, product: owner } }) }, id: self })
      .thenRefused('invalid', 'feature.merged-across-products'));
  it('refuses one that is not there, archived or declined', () => {
    given(feature, [proposed]).when(mergeFeature, { into: other }, { facts: { ...facts, into: undefined }, id: self }).thenRefused('invalid', 'reference.feature-unknown');
    given(feature, [proposed]).when(mergeFeature, { into: other }, { facts: { ...facts, into: featureRow(other, proposed, archived) }, id: self }).thenRefused('invalid', 'reference.feature-archived');
    given(feature, [proposed]).when(mergeFeature, { into: other }, { facts: { ...facts, into: featureRow(other, proposed, declined) }, id: self }).thenRefused('conflict', 'feature.merge-target-ended');
  });
  it('refuses while others stand under it, or while it is built', () => {
    given(feature, [proposed]).when(mergeFeature, { into: other }, { facts: { ...facts, children: [featureRow(third, proposed)] }, id: self }).thenRefused('conflict', 'feature.has-children');
    given(feature, inDelivery).when(mergeFeature, { into: other }, { facts, id: self }).thenRefused('conflict', 'feature.wrong-state');
  });
  it('lets nothing else be done with it', () => given(feature, [proposed, merged]).when(promoteFeature, {}).thenRefused('conflict', 'feature.merged'));
});

describe('unmerging a feature', () => {
  it('lets it stand by itself', () => given(feature, [proposed, merged]).when(unmergeFeature, {}).then([{ type: 'FeatureUnmerged', data: { from: other } }]));
  it('makes no event where it does', () => given(feature, [proposed, merged, { type: 'FeatureUnmerged', data: { from: other } }]).when(unmergeFeature, {}).thenNothing());
  it('goes on where it stood', () => given(feature, [proposed, merged, { type: 'FeatureUnmerged', data: { from: other } }]).when(promoteFeature, {}).then([promoted]));
  it('refuses an archived one', () => given(feature, [proposed, merged, archived]).when(unmergeFeature, {}).thenRefused('conflict', 'feature.archived'));
  it('knows none that was never proposed', () => given(feature).when(unmergeFeature, {}).thenRefused('not-found', 'feature.not-found'));
});
