import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { customer } from '../customer.aggregate.js';
import { forgetMerged } from '../forget-merged.js';
import { customerRow, forgotten, merged, other, registered, self, third } from '../testing/customer-facts.js';
import { customerRefused } from './customer.rules.js';
import { forgetWithCustomer } from './forget-with-customer.js';

describe('a reference merged into a customer who is forgotten', () => {
  it('is forgotten as well, once', () => {
    given(customer, [registered, merged]).when(forgetWithCustomer, {}, { id: self }).then([forgotten]);
    given(customer, [registered, merged, forgotten]).when(forgetWithCustomer, {}, { id: self }).thenNothing();
    given(customer, [registered]).when(forgetWithCustomer, {}, { id: self }).thenNothing();
  });
  it('takes no more words, which nobody could make unreadable any more', () =>
    expect(customerRefused(customerRow(self, registered, merged, forgotten))).toMatchObject({ code: 'reference.customer-forgotten' }));
  it('is asked for each that was merged, and not for the customer again', () => {
    const event = { type: 'CustomerForgotten', data: { customers: [self, other, third] }, streamId: self, recordedAt: '2026-03-01T09:00:00.000000Z' };
    expect(forgetMerged.react(event as never)).toMatchObject([{ command: forgetWithCustomer, id: other }, { command: forgetWithCustomer, id: third }]);
  });
});
