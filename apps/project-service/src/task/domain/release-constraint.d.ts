import { z } from '@wheelhouse/event-sourcing';
export declare const releaseConstraint: import("@wheelhouse/event-sourcing").CommandDeclaration<import("./task.state.js").Task, {
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
}, z.ZodObject<{}, z.core.$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>;
