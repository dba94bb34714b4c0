import { taskEvents, type EventsOf } from '@wheelhouse/contracts';
export type TaskEvent = EventsOf<typeof taskEvents>;
type DataOf<Type extends TaskEvent['type']> = Extract<TaskEvent, {
    type: Type;
}>['data'];
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
export type Task = {
    readonly status: 'none';
} | KnownTask;
export declare const noTask: Task;
/** Moves a task on by one fact. */
export declare function evolve(task: Task, event: TaskEvent): Task;
export {};
