import { reject, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';
import { customerPage } from '../views/customer-page.js';
import type { Customer, KnownCustomer } from './customer.state.js';

/** The customer where they may be changed; else why not. */
export function inUse(customer: Customer): KnownCustomer | Rejection {
  if (customer.status === 'none') return reject.notFound('customer.not-found', 'There is no such customer.');
  if (customer.status === 'forgotten') return reject.gone('customer.forgotten', 'The customer is forgotten.');
  if (customer.status === 'merged') return reject.conflict('customer.merged', 'The reference was merged into another one; speak of that.');
  return customer.archived ? reject.conflict('customer.archived', 'The customer is archived; restore them first.') : customer;
}

/** Why a customer that a command names will not do; undefined when they will. One merged into another is still that customer. */
export function customerRefused(row: RowOf<typeof customerPage> | undefined, pointer = '/customer'): Rejection | undefined {
  if (!row) return reject.invalid('reference.customer-unknown', 'There is no such customer.', pointer);
  if (row.status === 'forgotten') return reject.invalid('reference.customer-forgotten', 'The customer is forgotten; no words are kept for them.', pointer);
  return row.archived ? reject.invalid('reference.customer-archived', 'The customer is archived.', pointer) : undefined;
}

/** Held by whoever merges or forgets, so that no two merges close a circle, and none escapes a forgetting. */
export const CUSTOMER_MERGES = 'customer-merges';
