import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { actualRecorded, created, createdIn, otherPillar, pillar, pillarAdded, splitSet } from '../testing/product-facts.js';
import { setInvestmentSplit } from './set-investment-split.js';

describe('planning the split of effort', () => {
  const { data: body } = splitSet;
  const shares = (...percents: number[]) => ({ ...body, shares: percents.map((percent, index) => ({ of: (['new', 'debt', 'defect'] as const)[index] ?? 'support', percent })) });

  it('plans it by kind of work', () => given(product, [created]).when(setInvestmentSplit, body).then([splitSet]));
  it('plans it by pillar', () => {
    const byPillar = { ...body, by: 'pillar' as const, shares: [{ of: pillar, percent: 100 }] };
    given(product, [created, pillarAdded]).when(setInvestmentSplit, byPillar).then([{ type: 'ProductInvestmentSplitSet', data: byPillar }]);
  });
  it('plans it where it is known what it came to', () => given(product, [created, actualRecorded]).when(setInvestmentSplit, body).then([splitSet]));
  it('takes thirds', () => given(product, [created]).when(setInvestmentSplit, shares(33.33, 33.33, 33.34)).then([{ type: 'ProductInvestmentSplitSet', data: shares(33.33, 33.33, 33.34) }]));
  it('makes no event of the same split', () => given(product, [created, splitSet]).when(setInvestmentSplit, body).thenNothing());
  it('plans the same period anew', () => given(product, [created, splitSet]).when(setInvestmentSplit, shares(50, 50)).then([{ type: 'ProductInvestmentSplitSet', data: shares(50, 50) }]));
  it('refuses shares that are not the whole', () => given(product, [created]).when(setInvestmentSplit, shares(60, 30)).thenRefused('invalid', 'product.split-not-100'));
  it('refuses a second share of one', () =>
    given(product, [created])
      .when(setInvestmentSplit, { ...body, shares: [{ of: 'new', percent: 50 }, { of: 'new', percent: 50 }] })
      .thenRefused('invalid', 'product.split-share-twice'));
  it('refuses what is no kind of work', () => given(product, [created]).when(setInvestmentSplit, { ...body, shares: [{ of: pillar, percent: 100 }] }).thenRefused('invalid', 'product.split-share-unknown'));
  it('refuses a pillar that is not there', () =>
    given(product, [created, pillarAdded])
      .when(setInvestmentSplit, { ...body, by: 'pillar', shares: [{ of: otherPillar, percent: 100 }] })
      .thenRefused('invalid', 'product.split-share-unknown'));
  it('refuses a period that ends before it begins', () => given(product, [created]).when(setInvestmentSplit, { ...body, to: '2025-12-31' }).thenRefused('invalid', 'product.split-backwards'));
  it('refuses days that another split has', () => given(product, [created, splitSet]).when(setInvestmentSplit, { ...body, from: '2026-03-31', to: '2026-04-30' }).thenRefused('conflict', 'product.split-overlaps'));
  it('refuses once the product has ended', () => given(product, [createdIn('retired')]).when(setInvestmentSplit, body).thenRefused('conflict', 'product.ended'));
});
