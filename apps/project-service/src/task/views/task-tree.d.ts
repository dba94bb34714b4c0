/** Where each element of a plan stands: small rows, for rules that look at a whole plan. */
export declare const taskTree: import("@wheelhouse/event-sourcing").View<{
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
}, readonly [import("@wheelhouse/contracts").EventContract<"TaskPlanned", import("zod").ZodObject<{
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
}, import("zod/v4/core").$strip>>, import("@wheelhouse/contracts").EventContract<"TaskReparented", import("zod").ZodObject<{
    parent: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>>, import("@wheelhouse/contracts").EventContract<"TaskFinished", import("zod").ZodObject<{
    startedAt: import("zod").ZodString;
    at: import("zod").ZodString;
}, import("zod/v4/core").$strip>>, import("@wheelhouse/contracts").EventContract<"TaskReopened", import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>>, import("@wheelhouse/contracts").EventContract<"TaskCancelled", import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>>, import("@wheelhouse/contracts").EventContract<"TaskArchived", import("zod").ZodObject<{}, import("zod/v4/core").$strip>>, import("@wheelhouse/contracts").EventContract<"TaskRestored", import("zod").ZodObject<{}, import("zod/v4/core").$strip>>]>;
