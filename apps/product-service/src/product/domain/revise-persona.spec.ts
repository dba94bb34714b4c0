import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { created, personaDefined, pillar, segmentDefined } from '../testing/product-facts.js';
import { revisePersona } from './revise-persona.js';

describe('revising a persona', () => {
  const body = { ...personaDefined.data, description: 'plans on the way' };
  const defined = [created, segmentDefined, personaDefined];

  it('words it anew', () => given(product, defined).when(revisePersona, body).then([{ type: 'ProductPersonaRevised', data: body }]));
  it('makes no event of the same words', () => given(product, defined).when(revisePersona, personaDefined.data).thenNothing());
  it('refuses one that is not there', () => given(product, [created, segmentDefined]).when(revisePersona, body).thenRefused('invalid', 'product.persona-unknown'));
  it('refuses a segment that is not there', () => given(product, defined).when(revisePersona, { ...body, segment: pillar }).thenRefused('invalid', 'product.segment-unknown'));
});
