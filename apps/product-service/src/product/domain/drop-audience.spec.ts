import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { audience, audienceAdded, created } from '../testing/product-facts.js';
import { dropAudience } from './drop-audience.js';

describe('dropping an audience', () => {
  const body = { audience, reason: 'they read the public page' };

  it('drops it', () => given(product, [created, audienceAdded]).when(dropAudience, body).then([{ type: 'ProductAudienceDropped', data: body }]));
  it('refuses one that is not there', () => given(product, [created]).when(dropAudience, body).thenRefused('invalid', 'product.audience-unknown'));
});
