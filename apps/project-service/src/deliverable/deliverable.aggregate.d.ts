export declare const deliverable: import("@wheelhouse/event-sourcing").Aggregate<import("./domain/deliverable.state.js").Deliverable, {
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
}>;
