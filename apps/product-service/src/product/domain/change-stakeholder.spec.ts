import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { created, manager, stakeholderEngaged } from '../testing/product-facts.js';
import { changeStakeholder } from './change-stakeholder.js';

describe('changing a stakeholder', () => {
  const body = { ...stakeholderEngaged.data, cadence: 'quarterly' as const };
  const nobody = { facts: { member: undefined } };
  const engaged = [created, stakeholderEngaged];

  it('changes it', () => given(product, engaged).when(changeStakeholder, body, nobody).then([{ type: 'ProductStakeholderChanged', data: body }]));
  it('makes no event where nothing changes', () => given(product, engaged).when(changeStakeholder, stakeholderEngaged.data, nobody).thenNothing());
  it('refuses one that is not there', () => given(product, [created]).when(changeStakeholder, body, nobody).thenRefused('invalid', 'product.stakeholder-unknown'));
  it('refuses a member who is not known', () => given(product, engaged).when(changeStakeholder, { ...body, member: manager }, nobody).thenRefused('invalid', 'reference.member-unknown'));
});
