import { deliverableEvents } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { evolve, type Deliverable, type DeliverableStatus, type KnownDeliverable } from '../domain/deliverable.state.js';

/** A deliverable as its page and the lists of its project show it. */
export const deliverablePage = defineView({
  name: 'deliverable-page',
  version: 1,
  source: 'own',
  events: deliverableEvents,
  columns: {
    id: column.uuid(),
    root: column.uuid(),
    version: column.integer(),
    name: column.text(),
    description: column.text().orNull(),
    status: column.text<DeliverableStatus>(),
    criteria: column.json<KnownDeliverable['criteria']>(),
    features: column.json<readonly string[]>(),
    tasks: column.json<readonly string[]>(),
    acceptor: column.uuid(),
    conditions: column.json<KnownDeliverable['conditions']>(),
    openConditions: column.integer(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: ['root'], sort: 'name' },
    { filters: ['root', 'status'], sort: 'name' },
  ],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const after = evolve((row as Deliverable | undefined) ?? { status: 'none' }, event);
    if (after.status === 'none') return row;
    const { name, status, criteria, features, tasks, acceptor, conditions } = after;
    return {
      id: event.streamId,
      root: row?.root ?? event.partitionKey,
      version: event.version,
      description: event.type === 'DeliverableDefined' ? (event.data.description ?? null) : (row?.description ?? null),
      ...{ name, status, criteria, features, tasks, acceptor, conditions },
      openConditions: conditions.filter(({ met }) => !met).length,
      updatedAt: event.recordedAt,
    };
  },
});
