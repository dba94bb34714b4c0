import { describe, expect, it } from '@jest/globals';
import { importCustomers, importFeedback } from './import-feedback.js';

const product = '01900000-0000-7000-8000-0000000000d1';
const known = new Map([
  ['C-1', { id: '01900000-0000-7000-8000-0000000000c1', status: 'active', archived: false }],
  ['C-2', { id: '01900000-0000-7000-8000-0000000000c2', status: 'forgotten', archived: false }],
  ['C-3', { id: '01900000-0000-7000-8000-0000000000c3', status: 'active', archived: true }],
]);
const about = { product, customers: known, now: '2026-03-01T09:00:00.000Z' };
const none = { customer: undefined, segment: undefined, channel: undefined, received: undefined };
const row = (line: number, values: object) => ({ line, values: { text: 'no berth', ...none, ...values } });

describe('a file of feedback', () => {
  it('is a command for each row, customers by their ids', () =>
    expect(importFeedback.bodies([row(2, { customer: 'C-1', channel: 'email', received: '2026-02-01' }), row(3, {})], about)).toEqual([
      { lines: [2], body: { product, text: 'no berth', customer: '01900000-0000-7000-8000-0000000000c1', channel: 'email', received: '2026-02-01' } },
      { lines: [3], body: { product, text: 'no berth' } },
    ]));
  it('has faults where a customer is not there, or a day is still to come', () =>
    expect(importFeedback.judge?.([row(2, { customer: 'C-9' }), row(3, { customer: 'C-2' }), row(4, { received: '2026-03-09' }), row(5, { customer: 'C-1' }), row(6, { customer: 'C-3' })], about)).toMatchObject([
      { line: 2, name: 'customer', code: 'reference.customer-unknown' },
      { line: 3, name: 'customer', code: 'reference.customer-forgotten' },
      { line: 4, name: 'received', code: 'day.in-future' },
      { line: 6, name: 'customer', code: 'reference.customer-archived' },
    ]));
});

describe('the customers of a file', () => {
  it('are registered once, in the segment that is told, unless they are known', () =>
    expect(importCustomers.bodies([row(2, { customer: 'C-7' }), row(3, { customer: 'C-7', segment: 'schools' }), row(4, { customer: 'C-1' }), row(5, {})], known)).toEqual([{ lines: [2, 3], body: { pseudonym: 'C-7', segment: 'schools' } }]));
  it('have a fault where one is forgotten', () => expect(importCustomers.judge?.([row(2, { customer: 'C-2' }), row(3, { customer: 'C-7' })], known)).toMatchObject([{ line: 2, code: 'customer.pseudonym-forgotten' }]));
});
