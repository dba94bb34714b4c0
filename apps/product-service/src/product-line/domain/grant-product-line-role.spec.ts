import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { productLine } from '../product-line.aggregate.js';
import { archived, created, owners, sponsor } from '../testing/product-line-facts.js';
import { grantProductLineRole } from './grant-product-line-role.js';

describe('granting a role in a product line', () => {
  const body = { member: sponsor, role: 'sponsor' } as const;
  const granted = { type: 'ProductLineRoleGranted', data: body } as const;
  const there = { facts: { member: owners.manager } };

  it('grants it', () => given(productLine, [created]).when(grantProductLineRole, body, there).then([granted]));
  it('makes no event of a role that is held', () => given(productLine, [created, granted]).when(grantProductLineRole, body, there).thenNothing());
  it('refuses a member who is not known', () => given(productLine, [created]).when(grantProductLineRole, body, { facts: { member: undefined } }).thenRefused('invalid', 'reference.member-unknown'));
  it('refuses while it is archived', () => given(productLine, [created, archived]).when(grantProductLineRole, body, there).thenRefused('conflict', 'product-line.archived'));
});
