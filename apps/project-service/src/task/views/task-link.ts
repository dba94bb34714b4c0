import { taskLinked, taskUnlinked } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** Each link of a plan, by successor and predecessor. */
export const taskLink = defineView({
  name: 'task-link',
  version: 1,
  source: 'own',
  events: [taskLinked, taskUnlinked],
  columns: { id: column.text(), root: column.uuid(), successor: column.uuid(), predecessor: column.uuid(), type: column.text(), lag: column.json<{ readonly kind: string; readonly value: number }>() },
  lists: [{ filters: ['root'], sort: 'id' }],
  keys: (event) => [`${event.streamId}:${event.data.predecessor}`],
  fold: (_row, event, id) =>
    event.type === 'TaskUnlinked'
      ? undefined
      : { id, root: event.partitionKey, successor: event.streamId, predecessor: event.data.predecessor, type: event.data.type, lag: event.data.lag },
});
