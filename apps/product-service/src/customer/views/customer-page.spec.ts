import { describe, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { archived, forgotten, merged, other, registered, self } from '../testing/customer-facts.js';
import { customerPage } from './customer-page.js';

describe('the page of a customer', () => {
  it('shows a pseudonym and what they are worth, by day', () =>
    givenFacts(customerPage, [
      registered,
      { type: 'CustomerValueSet', data: { value: { amount: 2, currency: 'EUR' }, from: '2026-06-01' } },
      { type: 'CustomerValueSet', data: { value: { amount: 1, currency: 'EUR' }, from: '2026-01-01' } },
      { type: 'CustomerValueSet', data: { value: { amount: 3, currency: 'EUR' }, from: '2026-06-01' } },
      { type: 'CustomerSegmentSet', data: { segment: null } },
    ]).thenRows([
      {
        ...{ id: self, status: 'active', pseudonym: 'C-1017', segment: null, mergedInto: null, archived: false, updatedAt: '2026-01-05T00:00:00.000000Z' },
        values: [{ from: '2026-01-01', value: { amount: 1, currency: 'EUR' } }, { from: '2026-06-01', value: { amount: 3, currency: 'EUR' } }],
      },
    ]));
  it('says whom they count as', () => givenFacts(customerPage, [registered, merged]).thenRow(self, { status: 'merged', mergedInto: other }));
  it('keeps a forgotten pseudonym, so that nobody else goes by it', () => givenFacts(customerPage, [registered, forgotten]).thenRow(self, { status: 'forgotten', pseudonym: 'C-1017' }));
  it('is put away and taken out again', () => {
    givenFacts(customerPage, [registered, archived]).thenRow(self, { archived: true });
    givenFacts(customerPage, [registered, archived, { type: 'CustomerRestored', data: {} }]).thenRow(self, { archived: false });
  });
});
