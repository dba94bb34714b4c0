import { type TaskStatus } from '../domain/task.state.js';
/** A plan element as its page and the lists of its project show it. */
export declare const taskPage: import("@wheelhouse/event-sourcing").View<{
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
    readonly version: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<number | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: number;
    };
    readonly name: {
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
    readonly status: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<TaskStatus | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: TaskStatus;
    };
    readonly parent: import("@wheelhouse/event-sourcing").Column<string | null>;
    readonly duration: import("@wheelhouse/event-sourcing").Column<number | null>;
    readonly work: import("@wheelhouse/event-sourcing").Column<number | null>;
    readonly threePoint: import("@wheelhouse/event-sourcing").Column<{
        optimistic: number;
        likely: number;
        pessimistic: number;
    } | null | undefined>;
    readonly points: import("@wheelhouse/event-sourcing").Column<number | null>;
    readonly links: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<readonly {
            predecessor: string;
            type: "FS" | "SS" | "FF" | "SF";
            lag: {
                kind: "percent" | "working" | "elapsed";
                value: number;
            };
        }[] | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: readonly {
            predecessor: string;
            type: "FS" | "SS" | "FF" | "SF";
            lag: {
                kind: "percent" | "working" | "elapsed";
                value: number;
            };
        }[];
    };
    readonly constraint: import("@wheelhouse/event-sourcing").Column<{
        constraint: "ASAP" | "ALAP" | "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
        day?: string | undefined;
    } | null | undefined>;
    readonly deadline: import("@wheelhouse/event-sourcing").Column<string | null>;
    readonly assignments: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<readonly {
            member: string;
            units: number;
        }[] | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: readonly {
            member: string;
            units: number;
        }[];
    };
    readonly startedAt: import("@wheelhouse/event-sourcing").Column<string | null>;
    readonly finishedAt: import("@wheelhouse/event-sourcing").Column<string | null>;
    readonly percent: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<number | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: number;
    };
    readonly physicalPercent: import("@wheelhouse/event-sourcing").Column<number | null>;
    readonly remaining: import("@wheelhouse/event-sourcing").Column<number | null>;
    readonly blocked: import("@wheelhouse/event-sourcing").Column<string | null>;
    readonly archived: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<boolean | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: boolean;
    };
    readonly updatedAt: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
}, (import("@wheelhouse/contracts").EventContract<"TaskPlanned", import("zod").ZodObject<{
    project: import("zod").ZodString;
    kind: import("zod").ZodEnum<{
        summary: "summary";
        "work-package": "work-package";
        task: "task";
        milestone: "milestone";
        external: "external";
    }>;
    name: import("zod").ZodString;
    parent: import("zod").ZodOptional<import("zod").ZodString>;
    duration: import("zod").ZodOptional<import("zod").ZodNumber>;
    work: import("zod").ZodOptional<import("zod").ZodNumber>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskRenamed", import("zod").ZodObject<{
    name: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskReparented", import("zod").ZodObject<{
    parent: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskEstimated", import("zod").ZodObject<{
    duration: import("zod").ZodOptional<import("zod").ZodNumber>;
    work: import("zod").ZodOptional<import("zod").ZodNumber>;
    threePoint: import("zod").ZodOptional<import("zod").ZodObject<{
        optimistic: import("zod").ZodNumber;
        likely: import("zod").ZodNumber;
        pessimistic: import("zod").ZodNumber;
    }, import("zod/v4/core").$strip>>;
    points: import("zod").ZodOptional<import("zod").ZodNumber>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskLinked", import("zod").ZodObject<{
    predecessor: import("zod").ZodString;
    type: import("zod").ZodEnum<{
        FS: "FS";
        SS: "SS";
        FF: "FF";
        SF: "SF";
    }>;
    lag: import("zod").ZodObject<{
        kind: import("zod").ZodEnum<{
            working: "working";
            elapsed: "elapsed";
            percent: "percent";
        }>;
        value: import("zod").ZodNumber;
    }, import("zod/v4/core").$strip>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskUnlinked", import("zod").ZodObject<{
    predecessor: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskConstrained", import("zod").ZodObject<{
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
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskConstraintReleased", import("zod").ZodObject<{}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskDeadlineSet", import("zod").ZodObject<{
    day: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskAssigned", import("zod").ZodObject<{
    member: import("zod").ZodString;
    units: import("zod").ZodNumber;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskUnassigned", import("zod").ZodObject<{
    member: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskStarted", import("zod").ZodObject<{
    at: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskProgressReported", import("zod").ZodObject<{
    percent: import("zod").ZodNumber;
    physicalPercent: import("zod").ZodOptional<import("zod").ZodNumber>;
    remaining: import("zod").ZodOptional<import("zod").ZodNumber>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskFinished", import("zod").ZodObject<{
    startedAt: import("zod").ZodString;
    at: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskReopened", import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskBlocked", import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskUnblocked", import("zod").ZodObject<{}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskCancelled", import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskArchived", import("zod").ZodObject<{}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"TaskRestored", import("zod").ZodObject<{}, import("zod/v4/core").$strip>>)[]>;
