import { customerEvents, type EventsOf, type Money } from '@wheelhouse/contracts';

export type CustomerEvent = EventsOf<typeof customerEvents>;

export interface DatedValue {
  readonly from: string;
  readonly value: Money;
}

export interface KnownCustomer {
  readonly status: 'active' | 'merged' | 'forgotten';
  readonly pseudonym: string;
  readonly segment: string | null;
  /** By day, the earliest first; each counts until the next one’s day. */
  readonly values: readonly DatedValue[];
  readonly mergedInto: string | null;
  readonly archived: boolean;
}

export type Customer = { readonly status: 'none' } | KnownCustomer;

export const noCustomer: Customer = { status: 'none' };

/** Moves a customer on by one fact. */
export function evolve(customer: Customer, event: CustomerEvent): Customer {
  if (event.type === 'CustomerRegistered') return { ...event.data, status: 'active', values: [], mergedInto: null, archived: false };
  return customer.status === 'none' ? customer : next(customer, event);
}

function next(customer: KnownCustomer, event: Exclude<CustomerEvent, { type: 'CustomerRegistered' }>): KnownCustomer {
  switch (event.type) {
    case 'CustomerSegmentSet':
      return { ...customer, ...event.data };
    case 'CustomerValueSet':
      return { ...customer, values: [...customer.values.filter(({ from }) => from !== event.data.from), event.data].sort((a, b) => (a.from < b.from ? -1 : 1)) };
    case 'CustomerMerged':
      return { ...customer, status: 'merged', mergedInto: event.data.into };
    case 'CustomerForgotten':
      return { ...customer, status: 'forgotten' };
    case 'CustomerArchived':
      return { ...customer, archived: true };
    case 'CustomerRestored':
      return { ...customer, archived: false };
  }
}
