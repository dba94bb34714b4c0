import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { customer } from '../customer.aggregate.js';
import { archived, registered } from '../testing/customer-facts.js';
import { restoreCustomer } from './restore-customer.js';

describe('restoring a customer reference', () => {
  it('takes it into use again', () => given(customer, [registered, archived]).when(restoreCustomer, {}).then([{ type: 'CustomerRestored', data: {} }]));
  it('makes no event where it is in use', () => given(customer, [registered]).when(restoreCustomer, {}).thenNothing());
});
