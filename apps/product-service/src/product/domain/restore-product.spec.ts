import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { archived, created } from '../testing/product-facts.js';
import { restoreProduct } from './restore-product.js';

describe('restoring a product', () => {
  it('takes it into use again', () => given(product, [created, archived]).when(restoreProduct, {}).then([{ type: 'ProductRestored', data: {} }]));
  it('makes no event where it is in use', () => given(product, [created]).when(restoreProduct, {}).thenNothing());
});
