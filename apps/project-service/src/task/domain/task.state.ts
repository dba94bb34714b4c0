import { taskEvents, type EventsOf } from '@wheelhouse/contracts';

export type TaskEvent = EventsOf<typeof taskEvents>;
type DataOf<Type extends TaskEvent['type']> = Extract<TaskEvent, { type: Type }>['data'];

export type TaskKind = DataOf<'TaskPlanned'>['kind'];
export type TaskStatus = 'planned' | 'started' | 'finished' | 'cancelled';
export type Link = DataOf<'TaskLinked'>;
export type Assignment = DataOf<'TaskAssigned'>;

export interface KnownTask {
  readonly status: TaskStatus;
  readonly kind: TaskKind;
  readonly name: string;
  readonly parent: string | undefined;
  readonly duration: number | undefined;
  readonly work: number | undefined;
  readonly threePoint: DataOf<'TaskEstimated'>['threePoint'];
  readonly points: number | undefined;
  readonly links: readonly Link[];
  readonly constraint: DataOf<'TaskConstrained'> | undefined;
  readonly deadline: string | undefined;
  readonly assignments: readonly Assignment[];
  readonly startedAt: string | undefined;
  readonly finishedAt: string | undefined;
  readonly percent: number;
  readonly physicalPercent: number | undefined;
  readonly remaining: number | undefined;
  readonly blocked: string | undefined;
  readonly archived: boolean;
}

export type Task = { readonly status: 'none' } | KnownTask;

export const noTask: Task = { status: 'none' };

/** Moves a task on by one fact. */
export function evolve(task: Task, event: TaskEvent): Task {
  if (event.type === 'TaskPlanned') {
    const { kind, name, parent, duration, work } = event.data;
    return {
      status: 'planned',
      ...{ kind, name, parent, duration, work },
      ...{ threePoint: undefined, points: undefined, links: [], constraint: undefined, deadline: undefined, assignments: [] },
      ...{ startedAt: undefined, finishedAt: undefined, percent: 0, physicalPercent: undefined, remaining: undefined, blocked: undefined, archived: false },
    };
  }
  return task.status === 'none' ? task : next(task, event);
}

function next(task: KnownTask, event: Exclude<TaskEvent, { type: 'TaskPlanned' }>): KnownTask {
  switch (event.type) {
    case 'TaskRenamed':
      return { ...task, name: event.data.name };
    case 'TaskReparented':
      return { ...task, parent: event.data.parent };
    case 'TaskEstimated':
      return { ...task, ...event.data };
    case 'TaskLinked':
      return { ...task, links: [...without(task.links, event.data.predecessor), event.data] };
    case 'TaskUnlinked':
      return { ...task, links: without(task.links, event.data.predecessor) };
    case 'TaskConstrained':
      return { ...task, constraint: event.data };
    case 'TaskConstraintReleased':
      return { ...task, constraint: undefined };
    case 'TaskDeadlineSet':
      return { ...task, deadline: event.data.day };
    case 'TaskAssigned':
      return { ...task, assignments: [...task.assignments.filter(({ member }) => member !== event.data.member), event.data] };
    case 'TaskUnassigned':
      return { ...task, assignments: task.assignments.filter(({ member }) => member !== event.data.member) };
    case 'TaskStarted':
      return { ...task, status: 'started', startedAt: event.data.at };
    case 'TaskProgressReported':
      return { ...task, percent: event.data.percent, physicalPercent: event.data.physicalPercent ?? task.physicalPercent, remaining: event.data.remaining };
    case 'TaskFinished':
      return { ...task, status: 'finished', startedAt: event.data.startedAt, finishedAt: event.data.at, percent: 100, remaining: 0, blocked: undefined };
    case 'TaskReopened':
      return { ...task, status: task.startedAt ? 'started' : 'planned', finishedAt: undefined, percent: Math.min(task.percent, 99), remaining: undefined };
    case 'TaskBlocked':
      return { ...task, blocked: event.data.reason };
    case 'TaskUnblocked':
      return { ...task, blocked: undefined };
    case 'TaskCancelled':
      return { ...task, status: 'cancelled', blocked: undefined };
    case 'TaskArchived':
      return { ...task, archived: true };
    case 'TaskRestored':
      return { ...task, archived: false };
  }
}

const without = (links: readonly Link[], predecessor: string): Link[] => links.filter((link) => link.predecessor !== predecessor);
