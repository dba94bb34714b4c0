import type { RowOf } from '@wheelhouse/event-sourcing';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import type { CustomerEvent } from '../domain/customer.state.js';
import { customerPage } from '../views/customer-page.js';

export const self = '01900000-0000-7000-8000-000000000001';
export const other = '01900000-0000-7000-8000-000000000002';
export const third = '01900000-0000-7000-8000-000000000003';

type FactOf<Type extends CustomerEvent['type']> = Extract<CustomerEvent, { type: Type }>;

export const registered: FactOf<'CustomerRegistered'> = { type: 'CustomerRegistered', data: { pseudonym: 'C-1017', segment: 'charter fleets' } };
export const merged: FactOf<'CustomerMerged'> = { type: 'CustomerMerged', data: { into: other } };
export const forgotten: FactOf<'CustomerForgotten'> = { type: 'CustomerForgotten', data: { customers: [self] } };
export const archived: FactOf<'CustomerArchived'> = { type: 'CustomerArchived', data: {} };

/** The row of a customer’s page after some facts, as a command’s facts find it. */
export function customerRow(id: string, ...events: CustomerEvent[]): RowOf<typeof customerPage> {
  const { rows: found } = givenFacts(customerPage, events.map((event) => ({ ...event, streamId: id })));
  return found.get(id) as RowOf<typeof customerPage>;
}
