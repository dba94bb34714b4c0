import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { productLine } from '../product-line.aggregate.js';
import { archived, created, sponsor } from '../testing/product-line-facts.js';
import { revokeProductLineRole } from './revoke-product-line-role.js';

describe('revoking a role in a product line', () => {
  const body = { member: sponsor, role: 'sponsor' } as const;
  const granted = { type: 'ProductLineRoleGranted', data: body } as const;

  it('revokes it', () => given(productLine, [created, granted]).when(revokeProductLineRole, body).then([{ type: 'ProductLineRoleRevoked', data: body }]));
  it('makes no event of a role that is not held', () => given(productLine, [created]).when(revokeProductLineRole, body).thenNothing());
  it('refuses while it is archived', () => given(productLine, [created, granted, archived]).when(revokeProductLineRole, body).thenRefused('conflict', 'product-line.archived'));
});
