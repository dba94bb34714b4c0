import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { actualRecorded, created, splitSet } from '../testing/product-facts.js';
import { dropInvestmentSplit } from './drop-investment-split.js';

describe('dropping a planned split', () => {
  const body = { from: splitSet.data.from, to: splitSet.data.to, by: splitSet.data.by, reason: 'by halves from now on' };

  it('drops it', () => given(product, [created, splitSet]).when(dropInvestmentSplit, body).then([{ type: 'ProductInvestmentSplitDropped', data: body }]));
  it('refuses where none is planned', () => given(product, [created, actualRecorded]).when(dropInvestmentSplit, body).thenRefused('invalid', 'product.split-unknown'));
});
