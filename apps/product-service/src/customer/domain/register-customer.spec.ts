import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { customer } from '../customer.aggregate.js';
import { customerRow, forgotten, other, registered } from '../testing/customer-facts.js';
import { registerCustomer } from './register-customer.js';

describe('registering a customer', () => {
  const { data } = registered;
  const body = { pseudonym: data.pseudonym, segment: 'charter fleets' };
  const facts = { holder: undefined, known: [] };

  it('knows them by a pseudonym', () => given(customer).when(registerCustomer, body, { facts }).then([registered]));
  it('needs no segment', () => given(customer).when(registerCustomer, { pseudonym: 'C-1' }, { facts }).then([{ type: 'CustomerRegistered', data: { pseudonym: 'C-1', segment: null } }]));
  it('refuses a pseudonym that another goes by', () =>
    given(customer).when(registerCustomer, body, { facts: { holder: other, known: [customerRow(other, registered)] } }).thenRefused('conflict', 'customer.pseudonym-taken'));
  it('refuses the pseudonym of one who is forgotten', () =>
    given(customer).when(registerCustomer, body, { facts: { holder: other, known: [customerRow(other, registered, forgotten)] } }).thenRefused('conflict', 'customer.pseudonym-forgotten'));
});
