import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { proposed } from '../../feature/testing/feature-facts.js';
import { featureRow } from '../../feature/testing/feature-rows.js';
import { product } from '../product.aggregate.js';
import { component, componentAdded, created } from '../testing/product-facts.js';
import { retireComponent } from './retire-component.js';

describe('retiring a component', () => {
  const body = { component, reason: 'the coast guard offers it' };
  const unused = { facts: { features: [] } };

  it('retires it', () => given(product, [created, componentAdded]).when(retireComponent, body, unused).then([{ type: 'ProductComponentRetired', data: body }]));
  it('refuses while a feature is part of it', () =>
    given(product, [created, componentAdded])
      .when(retireComponent, body, { facts: { features: [featureRow(component, proposed)] } })
      .thenRefused('conflict', 'product.component-in-use'));
  it('refuses one that is not there', () => given(product, [created]).when(retireComponent, body, unused).thenRefused('invalid', 'product.component-unknown'));
});
