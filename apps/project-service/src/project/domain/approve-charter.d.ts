import { z } from '@wheelhouse/event-sourcing';
export declare const approveCharter: import("@wheelhouse/event-sourcing").CommandDeclaration<import("./project.state.js").Project, {
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
    note: z.ZodOptional<z.ZodString>;
}, z.core.$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>;
