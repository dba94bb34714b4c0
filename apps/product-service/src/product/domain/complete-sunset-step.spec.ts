import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { createdIn, step, sunsetPlanned, team } from '../testing/product-facts.js';
import { completeSunsetStep } from './complete-sunset-step.js';

describe('completing a step of the sunset', () => {
  const planned = [createdIn('decline'), sunsetPlanned];
  const done = { type: 'ProductSunsetStepCompleted', data: { step } } as const;

  it('completes it', () => given(product, planned).when(completeSunsetStep, { step }).then([done]));
  it('makes no event the second time', () => given(product, [...planned, done]).when(completeSunsetStep, { step }).thenNothing());
  it('refuses one that was waived', () =>
    given(product, [...planned, { type: 'ProductSunsetStepWaived', data: { step, reason: 'none left' } }])
      .when(completeSunsetStep, { step })
      .thenRefused('conflict', 'product.sunset-step-closed'));
  it('refuses one that is not in the plan', () => given(product, planned).when(completeSunsetStep, { step: team }).thenRefused('invalid', 'product.sunset-step-unknown'));
});
