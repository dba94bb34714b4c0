import { z } from '@wheelhouse/event-sourcing';
export declare const addTask: import("@wheelhouse/event-sourcing").CommandDeclaration<import("./deliverable.state.js").Deliverable, {
    readonly type: "DeliverableDefined";
    readonly data: {
        project: string;
        name: string;
        criteria: {
            criterion: string;
            text: string;
        }[];
        features: string[];
        tasks: string[];
        acceptor: string;
        description?: string | undefined;
    };
} | {
    readonly type: "DeliverableRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "DeliverableFeatureLinked";
    readonly data: {
        feature: string;
    };
} | {
    readonly type: "DeliverableFeatureUnlinked";
    readonly data: {
        feature: string;
    };
} | {
    readonly type: "DeliverableTaskAdded";
    readonly data: {
        task: string;
    };
} | {
    readonly type: "DeliverableTaskRemoved";
    readonly data: {
        task: string;
    };
} | {
    readonly type: "DeliverableStarted";
    readonly data: Record<string, never>;
} | {
    readonly type: "DeliverableSubmitted";
    readonly data: {
        evidence: string;
        unfinishedTasks: string[];
    };
} | {
    readonly type: "DeliverableAccepted";
    readonly data: {
        note?: string | undefined;
    };
} | {
    readonly type: "DeliverableAcceptedWithConditions";
    readonly data: {
        conditions: {
            condition: string;
            text: string;
        }[];
    };
} | {
    readonly type: "DeliverableConditionMet";
    readonly data: {
        condition: string;
        evidence?: string | undefined;
    };
} | {
    readonly type: "DeliverableRejected";
    readonly data: {
        criterion: string;
        reason: string;
    };
} | {
    readonly type: "DeliverableWaived";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "DeliverableWithdrawn";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "DeliverableReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "DeliverableHandedOver";
    readonly data: {
        to: string;
    };
}, z.ZodObject<{
    task: z.ZodString;
}, z.core.$strip>, {
    tasks: import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
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
            orNull: () => import("@wheelhouse/event-sourcing").Column<import("../../task/domain/task.state.js").TaskStatus | null>;
            kind: import("@wheelhouse/event-sourcing").ColumnKind;
            nullable: boolean;
            value?: import("../../task/domain/task.state.js").TaskStatus;
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
    }>[]>;
}>;
