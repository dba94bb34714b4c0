import { type DeliverableStatus } from '../domain/deliverable.state.js';
/** A deliverable as its page and the lists of its project show it. */
export declare const deliverablePage: import("@wheelhouse/event-sourcing").View<{
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
    readonly description: import("@wheelhouse/event-sourcing").Column<string | null>;
    readonly status: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<DeliverableStatus | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: DeliverableStatus;
    };
    readonly criteria: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<readonly {
            readonly criterion: string;
            readonly text: string;
        }[] | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: readonly {
            readonly criterion: string;
            readonly text: string;
        }[];
    };
    readonly features: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<readonly string[] | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: readonly string[];
    };
    readonly tasks: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<readonly string[] | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: readonly string[];
    };
    readonly acceptor: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly conditions: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<readonly {
            readonly condition: string;
            readonly text: string;
            readonly met: boolean;
        }[] | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: readonly {
            readonly condition: string;
            readonly text: string;
            readonly met: boolean;
        }[];
    };
    readonly openConditions: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<number | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: number;
    };
    readonly updatedAt: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
}, (import("@wheelhouse/contracts").EventContract<"DeliverableDefined", import("zod").ZodObject<{
    project: import("zod").ZodString;
    name: import("zod").ZodString;
    description: import("zod").ZodOptional<import("zod").ZodString>;
    criteria: import("zod").ZodArray<import("zod").ZodObject<{
        criterion: import("zod").ZodString;
        text: import("zod").ZodString;
    }, import("zod/v4/core").$strip>>;
    features: import("zod").ZodArray<import("zod").ZodString>;
    tasks: import("zod").ZodArray<import("zod").ZodString>;
    acceptor: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"DeliverableRenamed", import("zod").ZodObject<{
    name: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"DeliverableFeatureLinked", import("zod").ZodObject<{
    feature: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"DeliverableFeatureUnlinked", import("zod").ZodObject<{
    feature: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"DeliverableTaskAdded", import("zod").ZodObject<{
    task: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"DeliverableTaskRemoved", import("zod").ZodObject<{
    task: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"DeliverableStarted", import("zod").ZodObject<{}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"DeliverableSubmitted", import("zod").ZodObject<{
    evidence: import("zod").ZodString;
    unfinishedTasks: import("zod").ZodArray<import("zod").ZodString>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"DeliverableAccepted", import("zod").ZodObject<{
    note: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"DeliverableAcceptedWithConditions", import("zod").ZodObject<{
    conditions: import("zod").ZodArray<import("zod").ZodObject<{
        condition: import("zod").ZodString;
        text: import("zod").ZodString;
    }, import("zod/v4/core").$strip>>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"DeliverableConditionMet", import("zod").ZodObject<{
    condition: import("zod").ZodString;
    evidence: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"DeliverableRejected", import("zod").ZodObject<{
    criterion: import("zod").ZodString;
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"DeliverableWaived", import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"DeliverableWithdrawn", import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"DeliverableReopened", import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"DeliverableHandedOver", import("zod").ZodObject<{
    to: import("zod").ZodString;
}, import("zod/v4/core").$strip>>)[]>;
