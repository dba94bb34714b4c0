import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { createdIn, retired, step, sunsetPlanned, sunsetting } from '../testing/product-facts.js';
import { retireProduct } from './retire-product.js';

describe('retiring a product', () => {
  const begun = [createdIn('decline'), sunsetPlanned, sunsetting];

  it('retires it once every step is done', () =>
    given(product, [...begun, { type: 'ProductSunsetStepCompleted', data: { step } }]).when(retireProduct, { day: '2026-02-28' }).then([{ type: 'ProductRetired', data: { day: '2026-02-28' } }]));
  it('retires it once every step is waived', () =>
    given(product, [...begun, { type: 'ProductSunsetStepWaived', data: { step, reason: 'none left' } }]).when(retireProduct, {}).then([retired]));
  it('refuses with an open step', () => given(product, begun).when(retireProduct, {}).thenRefused('conflict', 'product.sunset-step-open'));
  it('refuses what is not sunsetting', () => given(product, [createdIn('growth')]).when(retireProduct, {}).thenRefused('conflict', 'product.wrong-stage'));
  it('makes no event the second time', () => given(product, [createdIn('retired')]).when(retireProduct, {}).thenNothing());
});
