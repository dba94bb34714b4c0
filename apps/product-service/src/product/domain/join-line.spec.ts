import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { lineRow } from '../../product-line/testing/product-line-facts.js';
import { product } from '../product.aggregate.js';
import { archived, created, joined, line, otherLine } from '../testing/product-facts.js';
import { joinLine } from './join-line.js';

describe('joining a product line', () => {
  const there = { facts: { line: lineRow } };

  it('joins it', () => given(product, [created]).when(joinLine, { line }, there).then([joined]));
  it('makes no event the second time', () => given(product, [created, joined]).when(joinLine, { line }, there).thenNothing());
  it('leaves the line it was in', () =>
    given(product, [created, joined])
      .when(joinLine, { line: otherLine }, there)
      .then([
        { type: 'ProductLeftLine', data: { line } },
        { type: 'ProductJoinedLine', data: { line: otherLine } },
      ]));
  it('refuses what is no line', () => given(product, [created]).when(joinLine, { line }, { facts: { line: undefined } }).thenRefused('invalid', 'reference.product-line-unknown'));
  it('refuses while the product is archived', () => given(product, [created, archived]).when(joinLine, { line }, there).thenRefused('conflict', 'product.archived'));
});
