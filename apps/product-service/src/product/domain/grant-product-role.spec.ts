import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { created, sponsor } from '../testing/product-facts.js';
import { grantProductRole } from './grant-product-role.js';

describe('granting a role in a product', () => {
  const body = { member: sponsor, role: 'sponsor' } as const;
  const facts = { member: { id: sponsor, active: true, role: 'member' } } as const;
  const granted = { type: 'ProductRoleGranted', data: body } as const;

  it('grants it', () => given(product, [created]).when(grantProductRole, body, { facts }).then([granted]));
  it('grants a second one beside the first', () =>
    given(product, [created, granted]).when(grantProductRole, { ...body, role: 'approver' }, { facts }).then([{ type: 'ProductRoleGranted', data: { ...body, role: 'approver' } }]));
  it('makes no event the second time', () => given(product, [created, granted]).when(grantProductRole, body, { facts }).thenNothing());
  it('refuses a member whom nobody knows', () => given(product, [created]).when(grantProductRole, body, { facts: { member: undefined } }).thenRefused('invalid', 'reference.member-unknown'));
});
