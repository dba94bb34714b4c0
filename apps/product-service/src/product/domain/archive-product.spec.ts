import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { archived, created } from '../testing/product-facts.js';
import { archiveProduct } from './archive-product.js';

describe('archiving a product', () => {
  it('puts it away', () => given(product, [created]).when(archiveProduct, {}).then([archived]));
  it('makes no event the second time', () => given(product, [created, archived]).when(archiveProduct, {}).thenNothing());
});
