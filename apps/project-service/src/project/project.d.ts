export { project } from './project.aggregate.js';
/** Every command of a project; its views hang on the aggregate. */
export declare const projectCommands: readonly [import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    name: import("zod").ZodString;
    purpose: import("zod").ZodString;
    team: import("zod").ZodString;
    manager: import("zod").ZodString;
    sponsor: import("zod").ZodString;
    products: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
    objectives: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
    wayOfWorking: import("zod").ZodDefault<import("zod").ZodEnum<{
        predictive: "predictive";
        iterative: "iterative";
        hybrid: "hybrid";
    }>>;
    visibility: import("zod").ZodDefault<import("zod").ZodEnum<{
        open: "open";
        team: "team";
        restricted: "restricted";
    }>>;
}, import("zod/v4/core").$strip>, {
    team: import("@wheelhouse/event-sourcing").FactQuery<import("@wheelhouse/event-sourcing").RowOfColumns<{
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
    }> | undefined>;
    manager: import("@wheelhouse/event-sourcing").FactQuery<import("@wheelhouse/event-sourcing").RowOfColumns<{
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
    sponsor: import("@wheelhouse/event-sourcing").FactQuery<import("@wheelhouse/event-sourcing").RowOfColumns<{
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
    products: import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
        readonly id: {
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
        readonly archived: {
            orNull: () => import("@wheelhouse/event-sourcing").Column<boolean | null>;
            kind: import("@wheelhouse/event-sourcing").ColumnKind;
            nullable: boolean;
            value?: boolean;
        };
    }>[]>;
}>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    name: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
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
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    note: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    wayOfWorking: import("zod").ZodEnum<{
        predictive: "predictive";
        iterative: "iterative";
        hybrid: "hybrid";
    }>;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    day: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    reason: import("zod").ZodString;
    until: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    reason: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    day: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>, {
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
            orNull: () => import("@wheelhouse/event-sourcing").Column<import("../deliverable/domain/deliverable.state.js").DeliverableStatus | null>;
            kind: import("@wheelhouse/event-sourcing").ColumnKind;
            nullable: boolean;
            value?: import("../deliverable/domain/deliverable.state.js").DeliverableStatus;
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
}>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    phase: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodString>, import("zod").ZodTransform<string, string | undefined>>;
    name: import("zod").ZodString;
    criteria: import("zod").ZodArray<import("zod").ZodString>;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    phase: import("zod").ZodString;
    decision: import("zod").ZodEnum<{
        go: "go";
        "go-with-conditions": "go-with-conditions";
    }>;
    evidence: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    member: import("zod").ZodString;
    role: import("zod").ZodEnum<{
        member: "member";
        sponsor: "sponsor";
        approver: "approver";
        acceptor: "acceptor";
        counterpart: "counterpart";
    }>;
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
}>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    member: import("zod").ZodString;
    role: import("zod").ZodEnum<{
        member: "member";
        sponsor: "sponsor";
        approver: "approver";
        acceptor: "acceptor";
        counterpart: "counterpart";
    }>;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    manager: import("zod").ZodString;
}, import("zod/v4/core").$strip>, {
    manager: import("@wheelhouse/event-sourcing").FactQuery<import("@wheelhouse/event-sourcing").RowOfColumns<{
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
}>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    visibility: import("zod").ZodEnum<{
        open: "open";
        team: "team";
        restricted: "restricted";
    }>;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    product: import("zod").ZodString;
}, import("zod/v4/core").$strip>, {
    products: import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
        readonly id: {
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
        readonly archived: {
            orNull: () => import("@wheelhouse/event-sourcing").Column<boolean | null>;
            kind: import("@wheelhouse/event-sourcing").ColumnKind;
            nullable: boolean;
            value?: boolean;
        };
    }>[]>;
}>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{
    product: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/project.state.js").Project, {
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
}, import("zod").ZodObject<{}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>];
