import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { created, createdIn, knownMember, manager, stakeholderEngaged } from '../testing/product-facts.js';
import { engageStakeholder } from './engage-stakeholder.js';

describe('engaging a stakeholder', () => {
  const { data: body } = stakeholderEngaged;
  const nobody = { facts: { member: undefined } };

  it('engages the group', () => given(product, [created]).when(engageStakeholder, body, nobody).then([stakeholderEngaged]));
  it('names a member who speaks for it', () =>
    given(product, [created])
      .when(engageStakeholder, { ...body, member: manager }, { facts: { member: knownMember } })
      .then([{ ...stakeholderEngaged, data: { ...body, member: manager } }]));
  it('makes no event of the same', () => given(product, [created, stakeholderEngaged]).when(engageStakeholder, body, nobody).thenNothing());
  it('refuses other words under the same id', () => given(product, [created, stakeholderEngaged]).when(engageStakeholder, { ...body, group: 'x' }, nobody).thenRefused('conflict', 'product.stakeholder-exists'));
  it('refuses a member who is not known', () => given(product, [created]).when(engageStakeholder, { ...body, member: manager }, nobody).thenRefused('invalid', 'reference.member-unknown'));
  it('refuses once the product has ended', () => given(product, [createdIn('retired')]).when(engageStakeholder, body, nobody).thenRefused('conflict', 'product.ended'));
});
