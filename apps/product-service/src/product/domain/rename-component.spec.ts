import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { componentAdded, created } from '../testing/product-facts.js';
import { renameComponent } from './rename-component.js';

describe('renaming a component', () => {
  const body = { ...componentAdded.data, name: 'Tides and currents' };

  it('renames it', () => given(product, [created, componentAdded]).when(renameComponent, body).then([{ type: 'ProductComponentRenamed', data: body }]));
  it('makes no event of the same name', () => given(product, [created, componentAdded]).when(renameComponent, componentAdded.data).thenNothing());
  it('refuses one that is not there', () => given(product, [created]).when(renameComponent, body).thenRefused('invalid', 'product.component-unknown'));
});
