import type { Voter } from '@wheelhouse/contracts';
import { type Actor, rowsById } from '@wheelhouse/event-sourcing';
import { customerPage } from '../../customer/views/customer-page.js';

/** Who votes: the caller, or the customer whom the body names. */
export const voterOf = (customer: string | undefined, { member }: Pick<Actor, 'member'>): Voter => (customer === undefined ? { kind: 'member', id: member } : { kind: 'customer', id: customer });

/** Asks for the customer who votes. */
export const voterFacts = (customer: string | undefined) => ({ customers: rowsById(customerPage, customer === undefined ? [] : [customer]) });
