import { describe, expect, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { archived, other, owner, pillar, product, proposed, self, subFeature, team, third } from '../testing/feature-facts.js';
import { featureRow } from '../testing/feature-rows.js';
import { endedProduct, livingProduct } from '../testing/product-rows.js';
import { moveToProduct } from './move-to-product.js';

const next = '01900000-0000-7000-8000-0000000000d2';
const target = { ...livingProduct, id: next };
const facts = { product: target, parent: undefined, children: [], merged: [], releases: [] };
const to = { product: next };
const moved = { type: 'FeatureMovedToProduct', data: { from: product, to: next } } as const;

describe('moving a feature to another product', () => {
  it('lets it belong there', () => {
    given(feature, [proposed]).when(moveToProduct, { ...to, reason: 'theirs' }, { facts }).then([{ ...moved, data: { ...moved.data, reason: 'theirs' } }]);
    expect(given(feature, [proposed, moved]).state).toMatchObject({ product: next });
  });
  it('makes no event where it is there', () => given(feature, [proposed, moved]).when(moveToProduct, to, { facts }).thenNothing());
  it('lets fall away what the other product does not have', () =>
    given(feature, [
      { ...proposed, data: { ...proposed.data, parent: other } },
      { type: 'FeatureLinkedToPillar', data: { pillar } },
      { type: 'FeatureComponentSet', data: { component: owner } },
      { type: 'FeatureRanked', data: { list: product, rank: 'a1' } },
      { type: 'FeatureRanked', data: { list: other, rank: 'a2' } },
      { type: 'FeatureRanked', data: { list: team, rank: 'a3' } },
    ])
      .when(moveToProduct, to, { facts })
      .then([
        moved,
        { type: 'FeatureMovedUnder', data: { parent: null } },
        { type: 'FeatureUnranked', data: { list: product } },
        { type: 'FeatureUnranked', data: { list: other } },
        { type: 'FeatureComponentSet', data: { component: null } },
        { type: 'FeatureUnlinkedFromPillar', data: { pillar } },
      ]));
  it('stands under a parent there that is named, as a sub-feature must', () => {
    const parent = featureRow(third, { ...proposed, data: { ...proposed.data, product: next } });
    given(feature, [subFeature]).when(moveToProduct, { ...to, parent: third }, { facts: { ...facts, parent } }).then([moved, { type: 'FeatureMovedUnder', data: { parent: third } }]);
    given(feature, [subFeature]).when(moveToProduct, to, { facts }).thenRefused('invalid', 'feature.parent-missing');
    given(feature, [subFeature])
      .when(moveToProduct, { ...to, parent: third }, { facts: { ...facts, parent: featureRow(third, proposed) } })
      .thenRefused('invalid', 'feature.parent-of-another-product');
    given(feature, [proposed]).when(moveToProduct, { ...to, parent: self }, { facts, id: self }).thenRefused('invalid', 'feature.own-parent');
  });
  it('refuses what is no product, or one that has ended', () => {
    given(feature, [proposed]).when(moveToProduct, to, { facts: { ...facts, product: undefined } }).thenRefused('invalid', 'reference.product-unknown');
    given(feature, [proposed]).when(moveToProduct, to, { facts: { ...facts, product: endedProduct } }).thenRefused('conflict', 'product.ended');
  });
  it('asks for a product manager of the other product’s team', () => {
    const manager = (of: string) => actor({ organisationRole: 'member', teams: { [of]: ['product-manager'] } });
    given(feature, [proposed]).when(moveToProduct, to, { facts, actor: manager(third) }).thenRefused('forbidden', 'feature.product-of-another-team');
    given(feature, [proposed]).when(moveToProduct, to, { facts, actor: manager(target.team) }).then([moved]);
  });
  it('refuses while it is offered or committed to, while others stand under it, and where it is archived', () => {
    const offered = { type: 'FeatureOffered', data: { product, project: third, scope: 'all' } } as const;
    given(feature, [proposed, offered]).when(moveToProduct, to, { facts }).thenRefused('conflict', 'feature.committed');
    given(feature, [proposed]).when(moveToProduct, to, { facts: { ...facts, children: [featureRow(third, proposed)] } }).thenRefused('conflict', 'feature.has-children');
    given(feature, [proposed, archived]).when(moveToProduct, to, { facts }).thenRefused('conflict', 'feature.archived');
  });
});

describe('a feature that others of its product count on', () => {
  it('stays while others are merged into it, who would be seen where they are not to be', () =>
    given(feature, [proposed]).when(moveToProduct, to, { facts: { ...facts, merged: [featureRow(third, proposed)] } }).thenRefused('conflict', 'feature.has-merged'));
  it('stays while a release that may still go out has it in scope', () => {
    const releases = (status: string, more: object = {}) => [{ id: third, version: '1.0.0', status, archived: false, ...more } as never];
    given(feature, [proposed]).when(moveToProduct, to, { facts: { ...facts, releases: releases('ready') } }).thenRefused('conflict', 'feature.in-release');
    given(feature, [proposed]).when(moveToProduct, to, { facts: { ...facts, releases: [...releases('ready', { archived: true }), ...releases('evaluated')] } }).then([moved]);
  });
});
