import { taskEvents } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { evolve, type Assignment, type KnownTask, type Link, type Task, type TaskKind, type TaskStatus } from '../domain/task.state.js';

/** A plan element as its page and the lists of its project show it. */
export const taskPage = defineView({
  name: 'task-page',
  version: 1,
  source: 'own',
  events: taskEvents,
  columns: {
    id: column.uuid(),
    root: column.uuid(),
    version: column.integer(),
    name: column.text(),
    kind: column.text<TaskKind>(),
    status: column.text<TaskStatus>(),
    parent: column.uuid().orNull(),
    duration: column.integer().orNull(),
    work: column.integer().orNull(),
    threePoint: column.json<KnownTask['threePoint'] | null>().orNull(),
    points: column.number().orNull(),
    links: column.json<readonly Link[]>(),
    constraint: column.json<KnownTask['constraint'] | null>().orNull(),
    deadline: column.day().orNull(),
    assignments: column.json<readonly Assignment[]>(),
    startedAt: column.instant().orNull(),
    finishedAt: column.instant().orNull(),
    percent: column.number(),
    physicalPercent: column.number().orNull(),
    remaining: column.integer().orNull(),
    blocked: column.text().orNull(),
    archived: column.boolean(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: ['root', 'archived'], sort: 'name' },
    { filters: ['root', 'archived'], sort: 'updatedAt' },
    { filters: ['root', 'status', 'archived'], sort: 'name' },
    { filters: ['root', 'parent'], sort: 'name' },
  ],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const after = evolve(row ? stateOf(row) : { status: 'none' }, event);
    if (after.status === 'none') return row;
    return {
      id: event.streamId,
      root: event.partitionKey,
      version: event.version,
      ...after,
      parent: after.parent ?? null,
      duration: after.duration ?? null,
      work: after.work ?? null,
      threePoint: after.threePoint ?? null,
      points: after.points ?? null,
      constraint: after.constraint ?? null,
      deadline: after.deadline ?? null,
      startedAt: after.startedAt ?? null,
      finishedAt: after.finishedAt ?? null,
      physicalPercent: after.physicalPercent ?? null,
      remaining: after.remaining ?? null,
      blocked: after.blocked ?? null,
      updatedAt: event.recordedAt,
    };
  },
});

/** The columns that a task's state is made of, null read as not there; the rest stays behind. */
function stateOf({ id: _id, root: _root, version: _version, updatedAt: _updatedAt, ...columns }: object & Partial<Record<string, unknown>>): Task {
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, value ?? undefined])) as unknown as Task;
}
