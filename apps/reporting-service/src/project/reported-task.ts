import { taskArchived, taskCancelled, taskEstimated, taskFinished, taskPlanned, taskRenamed, taskReopened, taskReparented, taskRestored, taskStarted } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** What reporting knows of a plan element: its work, and whether it is done. */
export const reportedTask = defineView({
  name: 'reported-task',
  version: 1,
  source: 'project',
  history: true,
  events: [taskPlanned, taskRenamed, taskReparented, taskEstimated, taskStarted, taskFinished, taskReopened, taskCancelled, taskArchived, taskRestored],
  columns: {
    id: column.uuid(),
    root: column.uuid(),
    name: column.text(),
    kind: column.text<'summary' | 'work-package' | 'task' | 'milestone' | 'external'>(),
    parent: column.uuid().orNull(),
    status: column.text<'planned' | 'started' | 'finished' | 'cancelled'>(),
    work: column.integer().orNull(),
    duration: column.integer().orNull(),
    startedAt: column.instant().orNull(),
    finishedAt: column.instant().orNull(),
    archived: column.boolean(),
  },
  lists: [{ filters: ['root'], sort: 'id' }],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    if (event.type === 'TaskPlanned') {
      const { name, kind, parent, work, duration } = event.data;
      const fresh = { status: 'planned', startedAt: null, finishedAt: null, archived: false } as const;
      return { id: event.streamId, root: event.partitionKey, name, kind, parent: parent ?? null, work: work ?? null, duration: duration ?? null, ...fresh };
    }
    if (!row) return row;
    switch (event.type) {
      case 'TaskRenamed':
        return { ...row, name: event.data.name };
      case 'TaskReparented':
        return { ...row, parent: event.data.parent ?? null };
      case 'TaskEstimated':
        return { ...row, work: event.data.work ?? row.work, duration: event.data.duration ?? row.duration };
      case 'TaskStarted':
        return { ...row, status: 'started', startedAt: event.data.at };
      case 'TaskFinished':
        return { ...row, status: 'finished', startedAt: event.data.startedAt, finishedAt: event.data.at };
      case 'TaskReopened':
        return { ...row, status: row.startedAt === null ? 'planned' : 'started', finishedAt: null };
      case 'TaskCancelled':
        return { ...row, status: 'cancelled' };
      case 'TaskArchived':
        return { ...row, archived: true };
      case 'TaskRestored':
        return { ...row, archived: false };
    }
  },
});
