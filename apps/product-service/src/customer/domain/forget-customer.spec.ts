import { describe, expect, it } from '@jest/globals';
import { customerEvents } from '@wheelhouse/contracts';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { customer } from '../customer.aggregate.js';
import { archived, customerRow, forgotten, merged, other, registered, self, third } from '../testing/customer-facts.js';
import { forgetCustomer } from './forget-customer.js';

describe('forgetting a customer', () => {
  const facts = { merges: [] };
  const into = (id: string, target: string) => customerRow(id, registered, { ...merged, data: { into: target } });

  it('names whose words are gone', () => given(customer, [registered]).when(forgetCustomer, {}, { facts }).then([forgotten]));
  it('takes along who was merged into them, by however many steps', () =>
    given(customer, [registered])
      .when(forgetCustomer, {}, { id: self, facts: { merges: [into(third, other), into(other, self)] } })
      .then([{ type: 'CustomerForgotten', data: { customers: [self, other, third] } }]));
  it('destroys the keys of their words', () => expect(customerEvents.find(({ type }) => type === 'CustomerForgotten')?.destroysSubjects?.({ customers: [self] } as never)).toEqual([`customer:${self}`]));
  it('happens once', () => given(customer, [registered, forgotten]).when(forgetCustomer, {}, { facts }).thenNothing());
  it('goes while the customer is archived', () => given(customer, [registered, archived]).when(forgetCustomer, {}, { facts }).then([forgotten]));
  it('refuses a merged reference', () => given(customer, [registered, merged]).when(forgetCustomer, {}, { facts }).thenRefused('conflict', 'customer.merged'));
  it('refuses more than one fact can name', () =>
    given(customer, [registered])
      .when(forgetCustomer, {}, { id: self, facts: { merges: Array.from({ length: 1000 }, (_, n) => into(`01900000-0000-7000-8000-00000001${String(n).padStart(4, '0')}`, self)) } })
      .thenRefused('conflict', 'customer.too-many-merged'));
  it('refuses what is not there', () => given(customer).when(forgetCustomer, {}, { facts }).thenRefused('not-found', 'customer.not-found'));
});
