import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { archived, created, knownMember, manager, sponsor, team } from '../testing/product-facts.js';
import { assignProductManager } from './assign-product-manager.js';

describe('assigning a product manager', () => {
  const there = { facts: { manager: knownMember } };

  it('assigns them', () => given(product, [created]).when(assignProductManager, { manager: sponsor }, there).then([{ type: 'ProductOwnershipTransferred', data: { team, manager: sponsor } }]));
  it('makes no event where nothing changes', () => given(product, [created]).when(assignProductManager, { manager }, there).thenNothing());
  it('refuses a member who is not known', () => given(product, [created]).when(assignProductManager, { manager: sponsor }, { facts: { manager: undefined } }).thenRefused('invalid', 'reference.member-unknown'));
  it('refuses while the product is archived', () => given(product, [created, archived]).when(assignProductManager, { manager: sponsor }, there).thenRefused('conflict', 'product.archived'));
});
