import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { customer } from '../customer.aggregate.js';
import { merged, registered } from '../testing/customer-facts.js';
import { setValue } from './set-value.js';

describe('setting a customer’s value', () => {
  const set = { type: 'CustomerValueSet', data: { value: { amount: 1_200_000, currency: 'EUR' }, from: '2026-01-01' } } as const;
  const corrected = { ...set, data: { ...set.data, value: { amount: 1_000_000, currency: 'EUR' } } };
  const each = Array.from({ length: 120 }, (_, month) => ({ ...set, data: { ...set.data, from: `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01` } }));

  it('sets it from a day on', () => given(customer, [registered]).when(setValue, set.data).then([set]));
  it('makes no event where it is so already', () => given(customer, [registered, set]).when(setValue, set.data).thenNothing());
  it('corrects the value of a day', () => given(customer, [registered, set]).when(setValue, corrected.data).then([corrected]));
  it('refuses a value without a currency', () => expect(setValue.body.safeParse({ value: { amount: 1 }, from: '2026-01-01' }).success).toBe(false));
  it('refuses a value below nothing', () => given(customer, [registered]).when(setValue, { ...set.data, value: { amount: -1, currency: 'EUR' } }).thenRefused('invalid', 'customer.negative-value'));
  it('refuses one value too many', () => given(customer, [registered, ...each]).when(setValue, { ...set.data, from: '2031-01-01' }).thenRefused('conflict', 'customer.values-full'));
  it('refuses a merged reference', () => given(customer, [registered, merged]).when(setValue, set.data).thenRefused('conflict', 'customer.merged'));
});
