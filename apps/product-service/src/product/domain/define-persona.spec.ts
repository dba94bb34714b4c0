import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { created, personaDefined, segmentDefined } from '../testing/product-facts.js';
import { definePersona } from './define-persona.js';

describe('defining a persona', () => {
  const { data: body } = personaDefined;

  it('defines it', () => given(product, [created, segmentDefined]).when(definePersona, body).then([personaDefined]));
  it('makes no event of the same persona', () => given(product, [created, segmentDefined, personaDefined]).when(definePersona, body).thenNothing());
  it('refuses other words under the same id', () =>
    given(product, [created, segmentDefined, personaDefined])
      .when(definePersona, { ...body, name: 'x' })
      .thenRefused('conflict', 'product.persona-exists'));
  it('refuses a segment that is not there', () => given(product, [created]).when(definePersona, body).thenRefused('invalid', 'product.segment-unknown'));
});
