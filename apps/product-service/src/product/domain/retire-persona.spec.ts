import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { created, persona, personaDefined, segmentDefined } from '../testing/product-facts.js';
import { retirePersona } from './retire-persona.js';

describe('retiring a persona', () => {
  const body = { persona, reason: 'nobody is like her' };

  it('retires it', () => given(product, [created, segmentDefined, personaDefined]).when(retirePersona, body).then([{ type: 'ProductPersonaRetired', data: body }]));
  it('refuses one that is not there', () => given(product, [created, segmentDefined]).when(retirePersona, body).thenRefused('invalid', 'product.persona-unknown'));
});
