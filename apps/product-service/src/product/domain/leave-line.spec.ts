import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { archived, created, joined, line } from '../testing/product-facts.js';
import { leaveLine } from './leave-line.js';

describe('leaving a product line', () => {
  it('leaves it', () => given(product, [created, joined]).when(leaveLine, { reason: 'alone now' }).then([{ type: 'ProductLeftLine', data: { line, reason: 'alone now' } }]));
  it('makes no event where it is in none', () => given(product, [created]).when(leaveLine, {}).thenNothing());
  it('refuses while the product is archived', () => given(product, [created, joined, archived]).when(leaveLine, {}).thenRefused('conflict', 'product.archived'));
});
