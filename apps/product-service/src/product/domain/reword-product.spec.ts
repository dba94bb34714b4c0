import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { archived, created } from '../testing/product-facts.js';
import { rewordProduct } from './reword-product.js';

describe('wording a product', () => {
  it('renames and describes it', () =>
    given(product, [created])
      .when(rewordProduct, { name: 'Harbour Guide', description: 'Where to berth.' })
      .then([
        { type: 'ProductRenamed', data: { name: 'Harbour Guide' } },
        { type: 'ProductDescribed', data: { description: 'Where to berth.' } },
      ]));
  it('takes a description away', () =>
    given(product, [created, { type: 'ProductDescribed', data: { description: 'Where to berth.' } }])
      .when(rewordProduct, { description: null })
      .then([{ type: 'ProductDescribed', data: { description: null } }]));
  it('makes no event of the same words', () => given(product, [created]).when(rewordProduct, { name: 'Harbour', description: null }).thenNothing());
  it('refuses while it is archived', () => given(product, [created, archived]).when(rewordProduct, { name: 'x' }).thenRefused('conflict', 'product.archived'));
});
