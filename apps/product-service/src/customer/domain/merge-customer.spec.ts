import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { customer } from '../customer.aggregate.js';
import { archived, customerRow, forgotten, merged, other, registered, self, third } from '../testing/customer-facts.js';
import { mergeCustomer } from './merge-customer.js';

describe('merging a customer into another', () => {
  const facts = { into: customerRow(other, registered) };

  it('counts them as the other', () => given(customer, [registered]).when(mergeCustomer, { into: other }, { facts }).then([merged]));
  it('makes no event the second time', () => given(customer, [registered, merged]).when(mergeCustomer, { into: other }, { facts }).thenNothing());
  it('refuses itself', () => given(customer, [registered]).when(mergeCustomer, { into: self }, { id: self, facts: { into: customerRow(self, registered) } }).thenRefused('invalid', 'customer.merged-into-itself'));
  it('refuses one that is merged itself, so that no circle closes', () =>
    given(customer, [registered]).when(mergeCustomer, { into: other }, { facts: { into: customerRow(other, registered, merged) } }).thenRefused('invalid', 'customer.merge-into-merged'));
  it('refuses a second merge', () => given(customer, [registered, merged]).when(mergeCustomer, { into: third }, { facts }).thenRefused('conflict', 'customer.merged'));
  it('refuses a forgotten customer', () =>
    given(customer, [registered]).when(mergeCustomer, { into: other }, { facts: { into: customerRow(other, registered, forgotten) } }).thenRefused('invalid', 'reference.customer-forgotten'));
  it('refuses an archived one', () =>
    given(customer, [registered]).when(mergeCustomer, { into: other }, { facts: { into: customerRow(other, registered, archived) } }).thenRefused('invalid', 'reference.customer-archived'));
  it('refuses what is no customer', () => given(customer, [registered]).when(mergeCustomer, { into: other }, { facts: { into: undefined } }).thenRefused('invalid', 'reference.customer-unknown'));
});
