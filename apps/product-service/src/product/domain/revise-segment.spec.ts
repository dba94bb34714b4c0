import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { archived, created, segmentDefined } from '../testing/product-facts.js';
import { reviseSegment } from './revise-segment.js';

describe('revising a segment', () => {
  const body = { ...segmentDefined.data, name: 'Weekend sailors' };
  const defined = [created, segmentDefined];

  it('words it anew', () => given(product, defined).when(reviseSegment, body).then([{ type: 'ProductSegmentRevised', data: body }]));
  it('makes no event of the same words', () => given(product, defined).when(reviseSegment, segmentDefined.data).thenNothing());
  it('refuses one that is not there', () => given(product, [created]).when(reviseSegment, body).thenRefused('invalid', 'product.segment-unknown'));
  it('refuses while the product is archived', () => given(product, [...defined, archived]).when(reviseSegment, body).thenRefused('conflict', 'product.archived'));
});
