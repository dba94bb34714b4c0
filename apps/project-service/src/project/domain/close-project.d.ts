import { z } from '@wheelhouse/event-sourcing';
/** Closed needs every deliverable accepted or waived; conditions of an acceptance still to be met hold it open too. */
export declare const closeProject: import("@wheelhouse/event-sourcing").CommandDeclaration<import("./project.state.js").Project, {
    readonly type: "ProjectCharterSubmitted";
    readonly data: Record<string, never>;
} | {
    readonly type: "ProjectPlanningStarted";
    readonly data: Record<string, never>;
} | {
    readonly type: "ProjectClosingStarted";
    readonly data: Record<string, never>;
} | {
    readonly type: "ProjectArchived";
    readonly data: Record<string, never>;
} | {
    readonly type: "ProjectRestored";
    readonly data: Record<string, never>;
} | {
    readonly type: "ProjectProposed";
    readonly data: {
        name: string;
        purpose: string;
        team: string;
        manager: string;
        sponsor: string;
        products: string[];
        objectives: string[];
        wayOfWorking: "predictive" | "iterative" | "hybrid";
        visibility: "open" | "team" | "restricted";
    };
} | {
    readonly type: "ProjectRenamed";
    readonly data: {
        name: string;
    };
} | {
    readonly type: "ProjectCharterWritten";
    readonly data: {
        scopeIn: string;
        goals: string[];
        successCriteria: string[];
        scopeOut?: string | undefined;
        start?: string | undefined;
        finish?: string | undefined;
        budget?: {
            amount: number;
            currency: string;
        } | undefined;
        tolerances?: string | undefined;
        assumptions?: string[] | undefined;
        constraints?: string[] | undefined;
    };
} | {
    readonly type: "ProjectCharterReturned";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "ProjectCharterRejected";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "ProjectApproved";
    readonly data: {
        note?: string | undefined;
    };
} | {
    readonly type: "ProjectWayOfWorkingChosen";
    readonly data: {
        wayOfWorking: "predictive" | "iterative" | "hybrid";
    };
} | {
    readonly type: "ProjectExecutionStarted";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "ProjectHeld";
    readonly data: {
        reason: string;
        until?: string | undefined;
    };
} | {
    readonly type: "ProjectResumed";
    readonly data: {
        reason?: string | undefined;
    };
} | {
    readonly type: "ProjectClosed";
    readonly data: {
        day?: string | undefined;
    };
} | {
    readonly type: "ProjectReopened";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "ProjectCancelled";
    readonly data: {
        reason: string;
    };
} | {
    readonly type: "ProjectPhaseDefined";
    readonly data: {
        phase: string;
        name: string;
        criteria: string[];
    };
} | {
    readonly type: "ProjectGatePassed";
    readonly data: {
        phase: string;
        decision: "go" | "go-with-conditions";
        evidence: string;
    };
} | {
    readonly type: "ProjectRoleGranted";
    readonly data: {
        member: string;
        role: "member" | "sponsor" | "approver" | "acceptor" | "counterpart";
    };
} | {
    readonly type: "ProjectRoleRevoked";
    readonly data: {
        member: string;
        role: "member" | "sponsor" | "approver" | "acceptor" | "counterpart";
    };
} | {
    readonly type: "ProjectManagerAssigned";
    readonly data: {
        manager: string;
    };
} | {
    readonly type: "ProjectVisibilitySet";
    readonly data: {
        visibility: "open" | "team" | "restricted";
    };
} | {
    readonly type: "ProjectProductLinked";
    readonly data: {
        product: string;
    };
} | {
    readonly type: "ProjectProductUnlinked";
    readonly data: {
        product: string;
    };
}, z.ZodObject<{
    day: z.ZodOptional<z.ZodString>;
}, z.core.$strip>, {
    deliverables: import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
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
            orNull: () => import("@wheelhouse/event-sourcing").Column<import("../../deliverable/domain/deliverable.state.js").DeliverableStatus | null>;
            kind: import("@wheelhouse/event-sourcing").ColumnKind;
            nullable: boolean;
            value?: import("../../deliverable/domain/deliverable.state.js").DeliverableStatus;
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
    }>[]>;
}>;
