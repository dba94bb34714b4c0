import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { audienceAdded, created, createdIn } from '../testing/product-facts.js';
import { addAudience } from './add-audience.js';

describe('adding an audience', () => {
  const { data: body } = audienceAdded;

  it('adds it', () => given(product, [created]).when(addAudience, body).then([audienceAdded]));
  it('makes no event of the same audience', () => given(product, [created, audienceAdded]).when(addAudience, body).thenNothing());
  it('refuses other words under the same id', () => given(product, [created, audienceAdded]).when(addAudience, { ...body, outside: false }).thenRefused('conflict', 'product.audience-exists'));
  it('refuses once the product has ended', () => given(product, [createdIn('retired')]).when(addAudience, body).thenRefused('conflict', 'product.ended'));
});
