import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { archived, created, createdIn } from '../testing/product-facts.js';
import { stateVision } from './state-vision.js';

describe('stating a product’s vision', () => {
  const vision = { for: 'crews', need: 'a berth before dusk', what: 'a guide that books', differs: 'it knows the tide' };

  it('states it', () => given(product, [created]).when(stateVision, vision).then([{ type: 'ProductVisionStated', data: vision }]));
  it('makes no event of the same words', () => given(product, [created, { type: 'ProductVisionStated', data: vision }]).when(stateVision, vision).thenNothing());
  it('states it anew', () =>
    given(product, [created, { type: 'ProductVisionStated', data: vision }])
      .when(stateVision, { ...vision, need: 'a quiet berth' })
      .then([{ type: 'ProductVisionStated', data: { ...vision, need: 'a quiet berth' } }]));
  it('refuses once the product has ended', () => given(product, [createdIn('retired')]).when(stateVision, vision).thenRefused('conflict', 'product.ended'));
  it('refuses while it is archived', () => given(product, [created, archived]).when(stateVision, vision).thenRefused('conflict', 'product.archived'));
});
