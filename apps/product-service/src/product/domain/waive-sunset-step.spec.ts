import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { createdIn, step, sunsetPlanned } from '../testing/product-facts.js';
import { waiveSunsetStep } from './waive-sunset-step.js';

describe('waiving a step of the sunset', () => {
  const planned = [createdIn('decline'), sunsetPlanned];
  const body = { step, reason: 'no booking is left' };

  it('waives it', () => given(product, planned).when(waiveSunsetStep, body).then([{ type: 'ProductSunsetStepWaived', data: body }]));
  it('makes no event the second time', () => given(product, [...planned, { type: 'ProductSunsetStepWaived', data: body }]).when(waiveSunsetStep, body).thenNothing());
  it('refuses one that is done', () =>
    given(product, [...planned, { type: 'ProductSunsetStepCompleted', data: { step } }]).when(waiveSunsetStep, body).thenRefused('conflict', 'product.sunset-step-closed'));
});
