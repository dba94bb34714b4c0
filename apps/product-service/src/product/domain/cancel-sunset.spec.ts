import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { createdIn, retired, sunsetPlanned, sunsetting } from '../testing/product-facts.js';
import { cancelSunset } from './cancel-sunset.js';

describe('cancelling a sunset', () => {
  const body = { reason: 'an association took it on' };

  it('goes back to decline', () =>
    given(product, [createdIn('decline'), sunsetPlanned, sunsetting])
      .when(cancelSunset, body)
      .then([{ type: 'ProductSunsetCancelled', data: { ...body, stage: 'decline' } }]));
  it('drops a plan that was not begun', () =>
    given(product, [createdIn('growth'), sunsetPlanned]).when(cancelSunset, body).then([{ type: 'ProductSunsetCancelled', data: { ...body, stage: 'growth' } }]));
  it('makes no event where none is planned', () => given(product, [createdIn('growth')]).when(cancelSunset, body).thenNothing());
  it('refuses once the product has ended', () => given(product, [createdIn('decline'), sunsetPlanned, sunsetting, retired]).when(cancelSunset, body).thenRefused('conflict', 'product.ended'));
});
