import { type Phase } from '../domain/project.state.js';
/** A project as its page shows it; the root row of all that belongs to it. */
export declare const projectPage: import("@wheelhouse/event-sourcing").View<{
    readonly id: {
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
    readonly purpose: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly status: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly team: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly manager: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly sponsor: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly wayOfWorking: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly visibility: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<"open" | "team" | "restricted" | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: "open" | "team" | "restricted";
    };
    readonly products: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<readonly string[] | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: readonly string[];
    };
    readonly objectives: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<readonly string[] | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: readonly string[];
    };
    readonly charter: import("@wheelhouse/event-sourcing").Column<object | null>;
    readonly phases: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<readonly Phase[] | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: readonly Phase[];
    };
    readonly heldUntil: import("@wheelhouse/event-sourcing").Column<string | null>;
    readonly cancelled: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<boolean | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: boolean;
    };
    readonly roles: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<Readonly<Record<string, readonly ("member" | "sponsor" | "approver" | "acceptor" | "counterpart")[]>> | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: Readonly<Record<string, readonly ("member" | "sponsor" | "approver" | "acceptor" | "counterpart")[]>>;
    };
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
}, (import("@wheelhouse/contracts").EventContract<"ProjectCharterSubmitted", import("zod").ZodObject<{}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectPlanningStarted", import("zod").ZodObject<{}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectClosingStarted", import("zod").ZodObject<{}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectArchived", import("zod").ZodObject<{}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectRestored", import("zod").ZodObject<{}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectProposed", import("zod").ZodObject<{
    name: import("zod").ZodString;
    purpose: import("zod").ZodString;
    team: import("zod").ZodString;
    manager: import("zod").ZodString;
    sponsor: import("zod").ZodString;
    products: import("zod").ZodArray<import("zod").ZodString>;
    objectives: import("zod").ZodArray<import("zod").ZodString>;
    wayOfWorking: import("zod").ZodEnum<{
        predictive: "predictive";
        iterative: "iterative";
        hybrid: "hybrid";
    }>;
    visibility: import("zod").ZodEnum<{
        open: "open";
        team: "team";
        restricted: "restricted";
    }>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectRenamed", import("zod").ZodObject<{
    name: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectCharterWritten", import("zod").ZodObject<{
    scopeIn: import("zod").ZodString;
    scopeOut: import("zod").ZodOptional<import("zod").ZodString>;
    goals: import("zod").ZodArray<import("zod").ZodString>;
    successCriteria: import("zod").ZodArray<import("zod").ZodString>;
    start: import("zod").ZodOptional<import("zod").ZodString>;
    finish: import("zod").ZodOptional<import("zod").ZodString>;
    budget: import("zod").ZodOptional<import("zod").ZodObject<{
        amount: import("zod").ZodNumber;
        currency: import("zod").ZodString;
    }, import("zod/v4/core").$strip>>;
    tolerances: import("zod").ZodOptional<import("zod").ZodString>;
    assumptions: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
    constraints: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectCharterReturned", import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectCharterRejected", import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectApproved", import("zod").ZodObject<{
    note: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectWayOfWorkingChosen", import("zod").ZodObject<{
    wayOfWorking: import("zod").ZodEnum<{
        predictive: "predictive";
        iterative: "iterative";
        hybrid: "hybrid";
    }>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectExecutionStarted", import("zod").ZodObject<{
    day: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectHeld", import("zod").ZodObject<{
    reason: import("zod").ZodString;
    until: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectResumed", import("zod").ZodObject<{
    reason: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectClosed", import("zod").ZodObject<{
    day: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectReopened", import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectCancelled", import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectPhaseDefined", import("zod").ZodObject<{
    phase: import("zod").ZodString;
    name: import("zod").ZodString;
    criteria: import("zod").ZodArray<import("zod").ZodString>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectGatePassed", import("zod").ZodObject<{
    phase: import("zod").ZodString;
    decision: import("zod").ZodEnum<{
        go: "go";
        "go-with-conditions": "go-with-conditions";
    }>;
    evidence: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectRoleGranted", import("zod").ZodObject<{
    member: import("zod").ZodString;
    role: import("zod").ZodEnum<{
        member: "member";
        sponsor: "sponsor";
        approver: "approver";
        acceptor: "acceptor";
        counterpart: "counterpart";
    }>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectRoleRevoked", import("zod").ZodObject<{
    member: import("zod").ZodString;
    role: import("zod").ZodEnum<{
        member: "member";
        sponsor: "sponsor";
        approver: "approver";
        acceptor: "acceptor";
        counterpart: "counterpart";
    }>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectManagerAssigned", import("zod").ZodObject<{
    manager: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectVisibilitySet", import("zod").ZodObject<{
    visibility: import("zod").ZodEnum<{
        open: "open";
        team: "team";
        restricted: "restricted";
    }>;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectProductLinked", import("zod").ZodObject<{
    product: import("zod").ZodString;
}, import("zod/v4/core").$strip>> | import("@wheelhouse/contracts").EventContract<"ProjectProductUnlinked", import("zod").ZodObject<{
    product: import("zod").ZodString;
}, import("zod/v4/core").$strip>>)[]>;
