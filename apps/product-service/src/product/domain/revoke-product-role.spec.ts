import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { archived, created, sponsor } from '../testing/product-facts.js';
import { revokeProductRole } from './revoke-product-role.js';

describe('revoking a role in a product', () => {
  const body = { member: sponsor, role: 'sponsor' } as const;

  it('revokes it', () => given(product, [created, { type: 'ProductRoleGranted', data: body }]).when(revokeProductRole, body).then([{ type: 'ProductRoleRevoked', data: body }]));
  it('makes no event of a role that is not held', () => given(product, [created]).when(revokeProductRole, body).thenNothing());
  it('refuses while it is archived', () => given(product, [created, archived]).when(revokeProductRole, body).thenRefused('conflict', 'product.archived'));
});
