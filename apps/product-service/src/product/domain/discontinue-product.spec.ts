import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { created, createdIn } from '../testing/product-facts.js';
import { discontinueProduct } from './discontinue-product.js';

describe('discontinuing a product', () => {
  const body = { reason: 'no crew would pay' };

  it('gives it up before a launch', () => given(product, [createdIn('development')]).when(discontinueProduct, body).then([{ type: 'ProductDiscontinued', data: body }]));
  it('makes no event the second time', () => given(product, [created, { type: 'ProductDiscontinued', data: body }]).when(discontinueProduct, body).thenNothing());
  it('refuses after a launch', () => given(product, [createdIn('growth')]).when(discontinueProduct, body).thenRefused('conflict', 'product.launched'));
  it('remembers a launch after a step back', () =>
    given(product, [createdIn('introduction'), { type: 'ProductStageSteppedBack', data: { from: 'introduction', to: 'development', reason: 'too early' } }])
      .when(discontinueProduct, body)
      .thenRefused('conflict', 'product.launched'));
});
