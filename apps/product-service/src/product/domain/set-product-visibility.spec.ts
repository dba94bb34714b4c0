import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { archived, created } from '../testing/product-facts.js';
import { setProductVisibility } from './set-product-visibility.js';

describe('setting who sees a product', () => {
  it('sets it', () => given(product, [created]).when(setProductVisibility, { visibility: 'open' }).then([{ type: 'ProductVisibilitySet', data: { visibility: 'open' } }]));
  it('makes no event where nothing changes', () => given(product, [created]).when(setProductVisibility, { visibility: 'team' }).thenNothing());
  it('refuses while it is archived', () => given(product, [created, archived]).when(setProductVisibility, { visibility: 'open' }).thenRefused('conflict', 'product.archived'));
});
