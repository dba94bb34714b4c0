import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { created, createdIn, sunsetPlanned } from '../testing/product-facts.js';
import { planSunset } from './plan-sunset.js';

describe('planning a sunset', () => {
  const { data: body } = sunsetPlanned;

  it('plans it', () => given(product, [createdIn('decline')]).when(planSunset, { ...body }).then([sunsetPlanned]));
  it('refuses before a launch', () => given(product, [created]).when(planSunset, body).thenRefused('conflict', 'product.not-launched'));
  it('refuses a second plan', () => given(product, [createdIn('decline'), sunsetPlanned]).when(planSunset, body).thenRefused('conflict', 'product.sunset-planned'));
  it('refuses two steps with one id', () => given(product, [createdIn('decline')]).when(planSunset, { ...body, steps: [...body.steps, ...body.steps] }).thenRefused('invalid', 'product.sunset-step-twice'));
});
