import { describe, expect, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { archived, created, team } from '../testing/product-facts.js';
import { changeProductKey } from './change-product-key.js';

describe('changing a product’s key', () => {
  const free = { facts: { holder: undefined } };

  it('changes it', () => given(product, [created]).when(changeProductKey, { key: 'HARBOUR' }, free).then([{ type: 'ProductKeyChanged', data: { from: 'HRB', to: 'HARBOUR' } }]));
  it('makes no event of the same key', () => given(product, [created]).when(changeProductKey, { key: 'HRB' }, free).thenNothing());
  it('refuses a key that another goes by', () => given(product, [created]).when(changeProductKey, { key: 'BAY' }, { facts: { holder: team } }).thenRefused('conflict', 'product.key-taken'));
  it('gives the key before back', () => {
    const { state } = given(product, [created]);
    const command = { id: team, body: { key: 'HARBOUR' }, actor: actor(), now: '' };
    expect(changeProductKey.reserves?.(command, state)).toEqual([
      { scope: 'product-key', release: 'HRB' },
      { scope: 'product-key', take: 'HARBOUR' },
    ]);
  });
  it('refuses while it is archived', () => given(product, [created, archived]).when(changeProductKey, { key: 'BAY' }, free).thenRefused('conflict', 'product.archived'));
});
