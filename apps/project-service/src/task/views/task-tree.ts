import { taskArchived, taskCancelled, taskFinished, taskPlanned, taskReopened, taskReparented, taskRestored } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import type { TaskKind } from '../domain/task.state.js';

/** Where each element of a plan stands: small rows, for rules that look at a whole plan. */
export const taskTree = defineView({
  name: 'task-tree',
  version: 1,
  source: 'own',
  events: [taskPlanned, taskReparented, taskFinished, taskReopened, taskCancelled, taskArchived, taskRestored],
  columns: { id: column.uuid(), root: column.uuid(), kind: column.text<TaskKind>(), parent: column.uuid().orNull(), status: column.text<'open' | 'finished' | 'cancelled'>(), archived: column.boolean() },
  lists: [{ filters: ['root'], sort: 'id' }],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    if (event.type === 'TaskPlanned') return { id: event.streamId, root: event.partitionKey, kind: event.data.kind, parent: event.data.parent ?? null, status: 'open', archived: false };
    if (!row) return row;
    switch (event.type) {
      case 'TaskReparented':
        return { ...row, parent: event.data.parent ?? null };
      case 'TaskFinished':
        return { ...row, status: 'finished' };
      case 'TaskCancelled':
        return { ...row, status: 'cancelled' };
      case 'TaskReopened':
        return { ...row, status: 'open' };
      case 'TaskArchived':
        return { ...row, archived: true };
      case 'TaskRestored':
        return { ...row, archived: false };
    }
  },
});
