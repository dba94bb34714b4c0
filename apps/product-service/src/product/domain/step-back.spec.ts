import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { created, createdIn, sunsetPlanned, sunsetting } from '../testing/product-facts.js';
import { stepBack } from './step-back.js';

describe('stepping back a stage', () => {
  const body = { to: 'introduction', reason: 'another market' } as const;

  it('goes back', () => given(product, [createdIn('growth')]).when(stepBack, body).then([{ type: 'ProductStageSteppedBack', data: { from: 'growth', ...body } }]));
  it('makes no event of the stage it is in', () => given(product, [createdIn('introduction')]).when(stepBack, body).thenNothing());
  it('refuses to go forward', () => given(product, [created]).when(stepBack, body).thenRefused('conflict', 'product.stage-ahead'));
  it('refuses while it is sunset', () => given(product, [createdIn('decline'), sunsetPlanned, sunsetting]).when(stepBack, body).thenRefused('conflict', 'product.sunsetting'));
  it('refuses once the product has ended', () => given(product, [createdIn('retired')]).when(stepBack, body).thenRefused('conflict', 'product.ended'));
});
