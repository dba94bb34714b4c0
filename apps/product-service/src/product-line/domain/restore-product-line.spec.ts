import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { productLine } from '../product-line.aggregate.js';
import { archived, created } from '../testing/product-line-facts.js';
import { restoreProductLine } from './restore-product-line.js';

describe('restoring a product line', () => {
  it('takes it into use again', () => given(productLine, [created, archived]).when(restoreProductLine, {}).then([{ type: 'ProductLineRestored', data: {} }]));
  it('makes no event where it is in use', () => given(productLine, [created]).when(restoreProductLine, {}).thenNothing());
});
