import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { customer } from '../customer.aggregate.js';
import { archived, registered } from '../testing/customer-facts.js';
import { archiveCustomer } from './archive-customer.js';

describe('archiving a customer reference', () => {
  it('puts it away', () => given(customer, [registered]).when(archiveCustomer, {}).then([archived]));
  it('makes no event the second time', () => given(customer, [registered, archived]).when(archiveCustomer, {}).thenNothing());
  it('refuses what is not there', () => given(customer).when(archiveCustomer, {}).thenRefused('not-found', 'customer.not-found'));
});
