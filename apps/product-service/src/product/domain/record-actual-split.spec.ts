import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { actualRecorded, archived, created, splitSet } from '../testing/product-facts.js';
import { recordActualSplit } from './record-actual-split.js';

describe('recording the split of effort', () => {
  const { data: body } = actualRecorded;
  const later = { now: '2026-04-01T09:00:00.000Z' };

  it('records it', () => given(product, [created, splitSet]).when(recordActualSplit, body, later).then([actualRecorded]));
  it('makes no event of the same split', () => given(product, [created, actualRecorded]).when(recordActualSplit, body, later).thenNothing());
  it('refuses a period that is not over', () => given(product, [created]).when(recordActualSplit, body).thenRefused('invalid', 'day.in-future'));
  it('refuses shares that are not the whole', () =>
    given(product, [created])
      .when(recordActualSplit, { ...body, shares: [{ of: 'new', percent: 99 }] }, later)
      .thenRefused('invalid', 'product.split-not-100'));
  it('refuses while the product is archived', () => given(product, [created, archived]).when(recordActualSplit, body, later).thenRefused('conflict', 'product.archived'));
});
