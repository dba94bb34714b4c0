import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { other, owner, product, proposed, self, third } from '../testing/feature-facts.js';
import { livingProduct } from '../testing/product-rows.js';
import { rankFeature } from './rank-feature.js';

describe('ranking a feature', () => {
  const row = (id: string, rank: string) => ({ id: `${id}:${product}`, root: product, feature: id, list: product, rank });
  const near = [row(other, 'a0'), row(third, 'a1')];
  const facts = { near, further: near, product: undefined };

  it('puts it between two', () =>
    given(feature, [proposed]).when(rankFeature, { after: other, before: third }, { facts }).then([{ type: 'FeatureRanked', data: { list: product, rank: 'a0V' } }]));
  it('puts it last where nothing is told', () => given(feature, [proposed]).when(rankFeature, {}, { facts }).then([{ type: 'FeatureRanked', data: { list: product, rank: 'a2' } }]));
  it('makes no event where it stands there', () =>
    given(feature, [proposed]).when(rankFeature, { after: third }, { facts: { ...facts, near: [...near, row(self, 'a2')] }, id: self }).thenNothing());
  it('refuses one that has no rank in this backlog', () => {
    given(feature, [proposed]).when(rankFeature, { after: owner }, { facts }).thenRefused('invalid', 'feature.rank-anchor-unknown');
    given(feature, [proposed]).when(rankFeature, { before: owner }, { facts }).thenRefused('invalid', 'feature.rank-anchor-unknown');
  });
  it('refuses a spot that is none', () => given(feature, [proposed]).when(rankFeature, { after: third, before: other }, { facts }).thenRefused('conflict', 'feature.rank-crossed'));
  it('puts it into another list that is named', () =>
    given(feature, [proposed]).when(rankFeature, { list: owner, after: third }, { facts }).then([{ type: 'FeatureRanked', data: { list: owner, rank: 'a2' } }]));
  it('refuses the backlog of another product', () =>
    given(feature, [proposed]).when(rankFeature, { list: other }, { facts: { ...facts, product: { ...livingProduct, id: other } } }).thenRefused('invalid', 'feature.list-of-another-product'));
  it('gives back a rank that it had', () => {
    given(feature, [proposed]).when(rankFeature, { rank: 'a0V' }, { facts: { ...facts, near: [] }, id: self }).then([{ type: 'FeatureRanked', data: { list: product, rank: 'a0V' } }]);
    given(feature, [proposed]).when(rankFeature, { rank: 'a2' }, { facts: { ...facts, near: [...near, row(self, 'a2')] }, id: self }).thenNothing();
  });
  it('puts it right behind who stands there now', () =>
    given(feature, [proposed]).when(rankFeature, { rank: 'a0' }, { facts, id: self }).then([{ type: 'FeatureRanked', data: { list: product, rank: 'a0V' } }]));
  it('takes it out of the list', () => {
    const ranked = { type: 'FeatureRanked', data: { list: product, rank: 'a0' } } as const;
    given(feature, [proposed, ranked]).when(rankFeature, { rank: null }, { facts, id: self }).then([{ type: 'FeatureUnranked', data: { list: product } }]);
    given(feature, [proposed]).when(rankFeature, { rank: null }, { facts, id: self }).thenNothing();
  });
  it('refuses a rank that is none, and one beside a spot', () => {
    given(feature, [proposed]).when(rankFeature, { rank: 'a!' }, { facts }).thenRefused('invalid', 'feature.rank-malformed');
    given(feature, [proposed]).when(rankFeature, { rank: 'a0', after: third }, { facts }).thenRefused('invalid', 'feature.rank-twice');
  });
  it('refuses a gap in which no place is left', () => {
    const [low, high] = [`a${'1'.repeat(198)}`, `a${'1'.repeat(198)}1`];
    given(feature, [proposed])
      .when(rankFeature, { after: other, before: third }, { facts: { ...facts, near: [row(other, low), row(third, high)], further: [] } })
      .thenRefused('conflict', 'feature.rank-gap-full');
  });
});
