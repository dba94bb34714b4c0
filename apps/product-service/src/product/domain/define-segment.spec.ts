import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { created, createdIn, segmentDefined } from '../testing/product-facts.js';
import { defineSegment } from './define-segment.js';

describe('defining a segment', () => {
  const { data: body } = segmentDefined;

  it('defines it', () => given(product, [created]).when(defineSegment, body).then([segmentDefined]));
  it('makes no event of the same segment', () => given(product, [created, segmentDefined]).when(defineSegment, body).thenNothing());
  it('refuses other words under the same id', () => given(product, [created, segmentDefined]).when(defineSegment, { ...body, name: 'x' }).thenRefused('conflict', 'product.segment-exists'));
  it('refuses once the product has ended', () => given(product, [createdIn('retired')]).when(defineSegment, body).thenRefused('conflict', 'product.ended'));
});
