import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { componentAdded, created, createdIn } from '../testing/product-facts.js';
import { addComponent } from './add-component.js';

describe('adding a component', () => {
  const { data: body } = componentAdded;

  it('adds it', () => given(product, [created]).when(addComponent, body).then([componentAdded]));
  it('makes no event of the same component', () => given(product, [created, componentAdded]).when(addComponent, body).thenNothing());
  it('refuses another name under the same id', () => given(product, [created, componentAdded]).when(addComponent, { ...body, name: 'x' }).thenRefused('conflict', 'product.component-exists'));
  it('refuses once the product has ended', () => given(product, [createdIn('retired')]).when(addComponent, body).thenRefused('conflict', 'product.ended'));
});
