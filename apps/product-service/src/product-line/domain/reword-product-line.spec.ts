import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { productLine } from '../product-line.aggregate.js';
import { archived, created } from '../testing/product-line-facts.js';
import { rewordProductLine } from './reword-product-line.js';

describe('wording a product line', () => {
  it('renames it and takes its description away', () =>
    given(productLine, [created])
      .when(rewordProductLine, { name: 'Guides for crews', description: null })
      .then([
        { type: 'ProductLineRenamed', data: { name: 'Guides for crews' } },
        { type: 'ProductLineDescribed', data: { description: null } },
      ]));
  it('makes no event of the same words', () => given(productLine, [created]).when(rewordProductLine, { name: 'Guides', description: 'For crews.' }).thenNothing());
  it('refuses while it is archived', () => given(productLine, [created, archived]).when(rewordProductLine, { name: 'x' }).thenRefused('conflict', 'product-line.archived'));
});
