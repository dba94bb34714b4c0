import { describe, expect, it } from '@jest/globals';
import { marketFitOf } from './market-fit.js';

describe('product-market fit', () => {
  it('is the share of active users who would be very disappointed', () =>
    expect(marketFitOf({ 'very/active': 4, 'somewhat/active': 3, 'not/active': 3, 'very/idle': 9 })).toEqual({ n: 10, veryDisappointed: 4, share: 0.4, threshold: 0.4, reached: true, leftOut: 9 }));
  it('is not reached below forty percent', () => expect(marketFitOf({ 'very/active': 39, 'not/active': 61 })).toMatchObject({ share: 0.39, reached: false }));
  it('is unknown where no active user answered', () => expect(marketFitOf({ 'very/idle': 3 })).toMatchObject({ n: 0, share: null, reached: null, leftOut: 3 }));
});
