import { customerEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noCustomer } from './domain/customer.state.js';
import { customerPage } from './views/customer-page.js';

export const customer = defineAggregate({
  context: 'product',
  stream: 'customer',
  resource: 'customers',
  events: customerEvents,
  initial: noCustomer,
  stateVersion: 1,
  evolve,
  views: [customerPage],
  page: customerPage,
});
