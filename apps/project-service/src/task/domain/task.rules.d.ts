import { type Command, type Lock, type Rejection } from '@wheelhouse/event-sourcing';
import type { KnownTask, Task, TaskStatus } from './task.state.js';
/** The task where it stands in the plan and in one of the statuses; else why not. */
export declare function standing(task: Task, statuses: readonly TaskStatus[], verb: string): KnownTask | Rejection;
export declare const open: readonly TaskStatus[];
/** Commands that look at a whole plan take turns, as far as its links and its tree go. */
export declare const planLock: ({ id }: Pick<Command<object>, "id">) => readonly Lock[];
/** All elements of the plan of a task. */
export declare const planTree: (id: string) => import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
    readonly id: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly root: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly kind: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<"task" | "summary" | "work-package" | "milestone" | "external" | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: "task" | "summary" | "work-package" | "milestone" | "external";
    };
    readonly parent: import("@wheelhouse/event-sourcing").Column<string | null>;
    readonly status: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<"open" | "finished" | "cancelled" | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: "open" | "finished" | "cancelled";
    };
    readonly archived: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<boolean | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: boolean;
    };
}>[]>;
/** All links of the plan of a task. */
export declare const planLinks: (id: string) => import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
    readonly id: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly root: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly successor: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly predecessor: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly type: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly lag: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<{
            readonly kind: string;
            readonly value: number;
        } | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: {
            readonly kind: string;
            readonly value: number;
        };
    };
}>[]>;
/** Asks for an element that a command names. */
export declare const element: (id: string | undefined) => import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
    readonly id: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly root: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly kind: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<"task" | "summary" | "work-package" | "milestone" | "external" | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: "task" | "summary" | "work-package" | "milestone" | "external";
    };
    readonly parent: import("@wheelhouse/event-sourcing").Column<string | null>;
    readonly status: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<"open" | "finished" | "cancelled" | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: "open" | "finished" | "cancelled";
    };
    readonly archived: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<boolean | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: boolean;
    };
}>[]>;
/** Refuses where the project is over. */
export declare function projectOver({ root }: Pick<Command<object>, 'root'>): Rejection | undefined;
/** Refuses a contributor who is not assigned; who runs the team's projects, and owner and admin, report on any task. */
export declare function notTheirs(task: KnownTask, { actor, root }: Pick<Command<object>, 'actor' | 'root'>): Rejection | undefined;
/** Refuses an instant that is still to come: actuals tell what was. */
export declare const ahead: (at: string, now: string, pointer: string) => Rejection | undefined;
/** Refuses work on a summary and a duration or work on a milestone. */
export declare function unfitForKind(kind: KnownTask['kind'], { duration, work }: {
    readonly duration?: number | undefined;
    readonly work?: number | undefined;
}): Rejection | undefined;
/** Refuses a parent that is not a summary or work package of the same plan. */
export declare function parentRefused(parent: {
    readonly root: string;
    readonly kind: string;
    readonly archived: boolean;
} | undefined, root: {
    readonly id: string;
} | undefined): Rejection | undefined;
