export { deliverable } from './deliverable.aggregate.js';
/** Every command of a deliverable; its views hang on the aggregate. */
export declare const deliverableCommands: readonly [import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/deliverable.state.js").Deliverable, {
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
}, import("zod").ZodObject<{
    project: import("zod").ZodString;
    name: import("zod").ZodString;
    description: import("zod").ZodOptional<import("zod").ZodString>;
    criteria: import("zod").ZodArray<import("zod").ZodObject<{
        criterion: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodString>, import("zod").ZodTransform<string, string | undefined>>;
        text: import("zod").ZodString;
    }, import("zod/v4/core").$strip>>;
    features: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
    tasks: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
    acceptor: import("zod").ZodString;
}, import("zod/v4/core").$strip>, {
    features: import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
        readonly id: {
            orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
            kind: import("@wheelhouse/event-sourcing").ColumnKind;
            nullable: boolean;
            value?: string;
        };
        readonly product: {
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
            orNull: () => import("@wheelhouse/event-sourcing").Column<import("../task/domain/task.state.js").TaskStatus | null>;
            kind: import("@wheelhouse/event-sourcing").ColumnKind;
            nullable: boolean;
            value?: import("../task/domain/task.state.js").TaskStatus;
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
    acceptor: import("@wheelhouse/event-sourcing").FactQuery<import("@wheelhouse/event-sourcing").RowOfColumns<{
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
}>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/deliverable.state.js").Deliverable, {
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
}, import("zod").ZodObject<{
    name: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/deliverable.state.js").Deliverable, {
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
}, import("zod").ZodObject<{
    feature: import("zod").ZodString;
}, import("zod/v4/core").$strip>, {
    features: import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
        readonly id: {
            orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
            kind: import("@wheelhouse/event-sourcing").ColumnKind;
            nullable: boolean;
            value?: string;
        };
        readonly product: {
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
}>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/deliverable.state.js").Deliverable, {
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
}, import("zod").ZodObject<{
    feature: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/deliverable.state.js").Deliverable, {
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
}, import("zod").ZodObject<{
    task: import("zod").ZodString;
}, import("zod/v4/core").$strip>, {
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
            orNull: () => import("@wheelhouse/event-sourcing").Column<import("../task/domain/task.state.js").TaskStatus | null>;
            kind: import("@wheelhouse/event-sourcing").ColumnKind;
            nullable: boolean;
            value?: import("../task/domain/task.state.js").TaskStatus;
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
}>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/deliverable.state.js").Deliverable, {
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
}, import("zod").ZodObject<{
    task: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/deliverable.state.js").Deliverable, {
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
}, import("zod").ZodObject<{}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/deliverable.state.js").Deliverable, {
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
}, import("zod").ZodObject<{
    evidence: import("zod").ZodString;
    acknowledgeUnfinished: import("zod").ZodDefault<import("zod").ZodBoolean>;
}, import("zod/v4/core").$strip>, {
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
}>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/deliverable.state.js").Deliverable, {
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
}, import("zod").ZodObject<{
    note: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/deliverable.state.js").Deliverable, {
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
}, import("zod").ZodObject<{
    conditions: import("zod").ZodArray<import("zod").ZodObject<{
        condition: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodString>, import("zod").ZodTransform<string, string | undefined>>;
        text: import("zod").ZodString;
    }, import("zod/v4/core").$strip>>;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/deliverable.state.js").Deliverable, {
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
}, import("zod").ZodObject<{
    condition: import("zod").ZodString;
    evidence: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/deliverable.state.js").Deliverable, {
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
}, import("zod").ZodObject<{
    criterion: import("zod").ZodString;
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/deliverable.state.js").Deliverable, {
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
}, import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/deliverable.state.js").Deliverable, {
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
}, import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/deliverable.state.js").Deliverable, {
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
}, import("zod").ZodObject<{
    reason: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>, import("@wheelhouse/event-sourcing").CommandDeclaration<import("./domain/deliverable.state.js").Deliverable, {
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
}, import("zod").ZodObject<{
    to: import("zod").ZodString;
}, import("zod/v4/core").$strip>, Readonly<Record<never, import("@wheelhouse/event-sourcing").FactQuery>>>];
