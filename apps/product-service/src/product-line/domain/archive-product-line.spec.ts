import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { productLine } from '../product-line.aggregate.js';
import { archived, created } from '../testing/product-line-facts.js';
import { archiveProductLine } from './archive-product-line.js';

describe('archiving a product line', () => {
  it('puts it away', () => given(productLine, [created]).when(archiveProductLine, {}).then([archived]));
  it('makes no event the second time', () => given(productLine, [created, archived]).when(archiveProductLine, {}).thenNothing());
});
