import { describe, expect, it } from '@jest/globals';
import { valueAtStake, valueOn, type CountedCustomer, type Speaking } from './value-at-stake.js';

const euro = (amount: number, from = '2026-01-01') => ({ from, value: { amount, currency: 'EUR' } });
const customer = (id: string, as: string, ...values: CountedCustomer['values']): CountedCustomer => ({ id, as, pseudonym: as.toUpperCase(), values });
const said = (id: string, by: string | null, ...voters: string[]): Speaking => ({ id, customer: by, voters: voters.map((voter) => ({ kind: 'customer', id: voter })) });

describe('the value at stake', () => {
  it('counts a customer once, however often they wrote or voted', () => {
    const stake = valueAtStake([said('f1', 'a'), said('f2', 'a', 'a', 'b'), said('f3', null)], [customer('a', 'a', euro(100)), customer('b', 'b', euro(30))], '2026-06-01');
    expect(stake).toMatchObject({ feedback: 3, customers: 2, withoutValue: 0, values: [{ amount: 130, currency: 'EUR' }] });
    expect(stake.counted[0]).toEqual({ customer: 'a', pseudonym: 'A', value: { amount: 100, currency: 'EUR' }, feedback: ['f1', 'f2'] });
  });
  it('counts references that were merged as one', () => expect(valueAtStake([said('f1', 'a'), said('f2', 'b')], [customer('a', 'b', euro(50)), customer('b', 'b', euro(50))], '2026-06-01')).toMatchObject({ customers: 1, values: [{ amount: 50 }] }));
  it('adds each currency by itself', () =>
    expect(valueAtStake([said('f1', 'a', 'b')], [customer('a', 'a', euro(50)), customer('b', 'b', { from: '2026-01-01', value: { amount: 7, currency: 'DKK' } })], '2026-06-01').values).toEqual([{ amount: 7, currency: 'DKK' }, { amount: 50, currency: 'EUR' }]));
  it('says who has no value on the day', () => expect(valueAtStake([said('f1', 'a', 'b')], [customer('a', 'a', euro(50, '2026-07-01')), customer('b', 'b')], '2026-06-01')).toMatchObject({ customers: 2, withoutValue: 2, values: [] }));
  it('leaves members out: they are worth no money', () => expect(valueAtStake([{ id: 'f1', customer: null, voters: [{ kind: 'member', id: 'm' }] }], [], '2026-06-01')).toMatchObject({ feedback: 1, customers: 0 }));
});

describe('a customer’s value on a day', () => {
  const values = [euro(1), euro(2, '2026-06-01')];
  it.each([['2025-12-31', undefined], ['2026-01-01', 1], ['2026-05-31', 1], ['2026-06-01', 2], ['2030-01-01', 2]])('on %s is %s', (day, amount) => expect(valueOn(values, day)?.amount).toBe(amount));
});
