export { task } from './task.aggregate.js';
/** Every command of a plan element; its views hang on the aggregate. */
export declare const taskCommands: readonly [import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{
    project: import("zod").ZodString;
    kind: import("zod").ZodDefault<import("zod").ZodEnum<{
        summary: "summary";
        "work-package": "work-package";
        task: "task";
        milestone: "milestone";
        external: "external";
    }>>;
    name: import("zod").ZodString;
    parent: import("zod").ZodOptional<import("zod").ZodString>;
    duration: import("zod").ZodOptional<import("zod").ZodNumber>;
    work: import("zod").ZodOptional<import("zod").ZodNumber>;
}, import("zod/v4/core").$strip>, {
    parent: import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
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
}>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{
    name: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{
    parent: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>, {
    tree: import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
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
    links: import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
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
}>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{
    duration: import("zod").ZodOptional<import("zod").ZodNumber>;
    work: import("zod").ZodOptional<import("zod").ZodNumber>;
    threePoint: import("zod").ZodOptional<import("zod").ZodObject<{
        optimistic: import("zod").ZodNumber;
        likely: import("zod").ZodNumber;
        pessimistic: import("zod").ZodNumber;
    }, import("zod/v4/core").$strip>>;
    points: import("zod").ZodOptional<import("zod").ZodNumber>;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{
    predecessor: import("zod").ZodString;
    type: import("zod").ZodDefault<import("zod").ZodEnum<{
        FS: "FS";
        SS: "SS";
        FF: "FF";
        SF: "SF";
    }>>;
    lag: import("zod").ZodDefault<import("zod").ZodObject<{
        kind: import("zod").ZodEnum<{
            working: "working";
            elapsed: "elapsed";
            percent: "percent";
        }>;
        value: import("zod").ZodNumber;
    }, import("zod/v4/core").$strip>>;
}, import("zod/v4/core").$strip>, {
    tree: import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
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
    links: import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
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
}>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{
    predecessor: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{
    constraint: import("zod").ZodEnum<{
        ASAP: "ASAP";
        ALAP: "ALAP";
        SNET: "SNET";
        SNLT: "SNLT";
        FNET: "FNET";
        FNLT: "FNLT";
        MSO: "MSO";
        MFO: "MFO";
    }>;
    day: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{
    day: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{
    member: import("zod").ZodString;
    units: import("zod").ZodDefault<import("zod").ZodNumber>;
}, import("zod/v4/core").$strip>, {
    member: import("@wheelhouse/event-sourcing").FactQuery<import("@wheelhouse/event-sourcing").RowOfColumns<{
        readonly id: {
            orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
            kind: import("@wheelhouse/event-sourcing").ColumnKind;
            nullable: boolean;
            value?: string;
        };
        readonly active: {
            orNull: () => import("@wheelhouse/event-sourcing").Column<boolean | null>;
            kind: import("@wheelhouse/event-sourcing").ColumnKind;
            nullable: boolean;
            value?: boolean;
        };
        readonly role: {
            orNull: () => import("@wheelhouse/event-sourcing").Column<"member" | "admin" | "portfolio-manager" | "analyst" | null>;
            kind: import("@wheelhouse/event-sourcing").ColumnKind;
            nullable: boolean;
            value?: "member" | "admin" | "portfolio-manager" | "analyst";
        };
    }> | undefined>;
}>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{
    member: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{
    at: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{
    percent: import("zod").ZodNumber;
    physicalPercent: import("zod").ZodOptional<import("zod").ZodNumber>;
    remaining: import("zod").ZodOptional<import("zod").ZodNumber>;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{
    at: import("zod").ZodOptional<import("zod").ZodString>;
    startedAt: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{}, import("zod/v4/core").$strip>, {
    tree: import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
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
    links: import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
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
}>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/task.state.js").Task, {
    readonly type: "TaskPlanned";
    readonly data: {
        project: string;
        kind: "task" | "summary" | "work-package" | "milestone" | "external";
        name: string;
        parent?: string | undefined;
        duration?: number | undefined;
        work?: number | undefined;
    };
} | {
    readonly type: "TaskRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "TaskReparented";
    readonly data: {
        parent?: string | undefined;
    };
} | {
    readonly type: "TaskEstimated";
    readonly data: {
        duration?: number | undefined;
        work?: number | undefined;
        threePoint?: {
            optimistic: number;
            likely: number;
            pessimistic: number;
        } | undefined;
        points?: number | undefined;
    };
} | {
    readonly type: "TaskLinked";
    readonly data: {
        predecessor: string;
        type: "FS" | "SS" | "FF" | "SF";
        lag: {
            kind: "percent" | "working" | "elapsed";
            value: number;
        };
    };
} | {
    readonly type: "TaskUnlinked";
    readonly data: {
        predecessor: string;
    };
} | {
    readonly type: "TaskConstrained";
    readonly data: {
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    };
} | {
    readonly type: "TaskConstraintReleased";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskDeadlineSet";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "TaskAssigned";
    readonly data: {
        member: string;
        units: number;
    };
} | {
    readonly type: "TaskUnassigned";
    readonly data: {
        member: string;
    };
} | {
    readonly type: "TaskStarted";
    readonly data: {
        at: string;
    };
} | {
    readonly type: "TaskProgressReported";
    readonly data: {
        percent: number;
        physicalPercent?: number | undefined;
        remaining?: number | undefined;
    };
} | {
    readonly type: "TaskFinished";
    readonly data: {
        startedAt: string;
        at: string;
    };
} | {
    readonly type: "TaskReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskBlocked";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskUnblocked";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "TaskArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "TaskRestored";
    readonly data: Record<string, never>;
}, import("zod").ZodObject<{}, import("zod/v4/core").$strip>, {
    tree: import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
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
}>];
