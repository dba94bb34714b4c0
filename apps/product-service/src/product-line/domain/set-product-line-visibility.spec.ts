import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { productLine } from '../product-line.aggregate.js';
import { archived, created } from '../testing/product-line-facts.js';
import { setProductLineVisibility } from './set-product-line-visibility.js';

describe('setting who sees a product line', () => {
  it('sets it', () => given(productLine, [created]).when(setProductLineVisibility, { visibility: 'open' }).then([{ type: 'ProductLineVisibilitySet', data: { visibility: 'open' } }]));
  it('makes no event where nothing changes', () => given(productLine, [created]).when(setProductLineVisibility, { visibility: 'team' }).thenNothing());
  it('refuses while it is archived', () => given(productLine, [created, archived]).when(setProductLineVisibility, { visibility: 'open' }).thenRefused('conflict', 'product-line.archived'));
});
