import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { audienceAdded, created } from '../testing/product-facts.js';
import { reviseAudience } from './revise-audience.js';

describe('revising an audience', () => {
  const body = { ...audienceAdded.data, name: 'Harbour masters of the Baltic' };

  it('words it anew', () => given(product, [created, audienceAdded]).when(reviseAudience, body).then([{ type: 'ProductAudienceRevised', data: body }]));
  it('makes no event of the same words', () => given(product, [created, audienceAdded]).when(reviseAudience, audienceAdded.data).thenNothing());
  it('refuses one that is not there', () => given(product, [created]).when(reviseAudience, body).thenRefused('invalid', 'product.audience-unknown'));
});
