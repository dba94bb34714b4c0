import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { component, componentAdded, created } from '../testing/product-facts.js';
import { retireComponent } from './retire-component.js';

describe('retiring a component', () => {
  const body = { component, reason: 'the coast guard offers it' };

  it('retires it', () => given(product, [created, componentAdded]).when(retireComponent, body).then([{ type: 'ProductComponentRetired', data: body }]));
  it('refuses one that is not there', () => given(product, [created]).when(retireComponent, body).thenRefused('invalid', 'product.component-unknown'));
});
