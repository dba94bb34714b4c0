import { customerEvents } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { type DatedValue, evolve, type KnownCustomer, noCustomer } from '../domain/customer.state.js';

/** A customer reference as its page and the list show it: a pseudonym and what it is worth, never who it is. */
export const customerPage = defineView({
  name: 'customer-page',
  version: 1,
  source: 'own',
  events: customerEvents,
  columns: {
    id: column.uuid(),
    status: column.text<KnownCustomer['status']>(),
    pseudonym: column.text(),
    segment: column.text().orNull(),
    values: column.json<readonly DatedValue[]>(),
    mergedInto: column.uuid().orNull(),
    archived: column.boolean(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: [], sort: 'pseudonym' },
    { filters: [], sort: 'updatedAt' },
    { filters: ['pseudonym'], sort: 'pseudonym' },
    { filters: ['segment'], sort: 'pseudonym' },
    { filters: ['status'], sort: 'pseudonym' },
    { filters: ['mergedInto'], sort: 'pseudonym' },
  ],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const customer = evolve(row ?? noCustomer, event);
    return customer.status === 'none' ? row : { id: event.streamId, ...customer, updatedAt: event.recordedAt };
  },
});
