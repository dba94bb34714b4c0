import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { created, personaDefined, segment, segmentDefined } from '../testing/product-facts.js';
import { retireSegment } from './retire-segment.js';

describe('retiring a segment', () => {
  const body = { segment, reason: 'they book by telephone' };

  it('retires it', () => given(product, [created, segmentDefined]).when(retireSegment, body).then([{ type: 'ProductSegmentRetired', data: body }]));
  it('refuses while a persona stands for it', () => given(product, [created, segmentDefined, personaDefined]).when(retireSegment, body).thenRefused('conflict', 'product.segment-in-use'));
  it('refuses one that is not there', () => given(product, [created]).when(retireSegment, body).thenRefused('invalid', 'product.segment-unknown'));
});
