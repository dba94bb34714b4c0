import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { customer } from '../customer.aggregate.js';
import { archived, forgotten, merged, registered } from '../testing/customer-facts.js';
import { setSegment } from './set-segment.js';

describe('setting a customer’s segment', () => {
  const set = { type: 'CustomerSegmentSet', data: { segment: 'sailing schools' } } as const;
  it('sets it', () => given(customer, [registered]).when(setSegment, set.data).then([set]));
  it('makes no event where it is so already', () => given(customer, [registered, set]).when(setSegment, set.data).thenNothing());
  it('refuses a merged reference', () => given(customer, [registered, merged]).when(setSegment, set.data).thenRefused('conflict', 'customer.merged'));
  it('refuses a forgotten customer', () => given(customer, [registered, forgotten]).when(setSegment, set.data).thenRefused('gone', 'customer.forgotten'));
  it('refuses an archived one', () => given(customer, [registered, archived]).when(setSegment, set.data).thenRefused('conflict', 'customer.archived'));
});
