import { type Command, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';
/** Project-service's own copy of the products, as far as its commands name them. */
export declare const knownProduct: import("@wheelhouse/event-sourcing").View<{
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
}, readonly [import("@wheelhouse/contracts").EventContract<"ProductCreated", import("zod").ZodObject<{
    name: import("zod").ZodString;
    key: import("zod").ZodString;
    team: import("zod").ZodString;
    manager: import("zod").ZodString;
    visibility: import("zod").ZodEnum<{
        open: "open";
        team: "team";
        restricted: "restricted";
    }>;
    stage: import("zod").ZodEnum<{
        ideation: "ideation";
        discovery: "discovery";
        development: "development";
        introduction: "introduction";
        growth: "growth";
        maturity: "maturity";
        decline: "decline";
        sunsetting: "sunsetting";
        retired: "retired";
        discontinued: "discontinued";
    }>;
}, import("zod/v4/core").$strip>>, import("@wheelhouse/contracts").EventContract<"ProductArchived", import("zod").ZodObject<{
    reason: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>>, import("@wheelhouse/contracts").EventContract<"ProductRestored", import("zod").ZodObject<{}, import("zod/v4/core").$strip>>]>;
/** Project-service's own copy of the features. */
export declare const knownFeature: import("@wheelhouse/event-sourcing").View<{
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
}, readonly [import("@wheelhouse/contracts").EventContract<"FeatureProposed", import("zod").ZodObject<{
    product: import("zod").ZodString;
    title: import("zod").ZodString;
    kind: import("zod").ZodEnum<{
        new: "new";
        enhancement: "enhancement";
        defect: "defect";
        debt: "debt";
        compliance: "compliance";
        support: "support";
    }>;
    level: import("zod").ZodEnum<{
        initiative: "initiative";
        feature: "feature";
        "sub-feature": "sub-feature";
    }>;
    problem: import("zod").ZodOptional<import("zod").ZodString>;
    parent: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>>, import("@wheelhouse/contracts").EventContract<"FeatureArchived", import("zod").ZodObject<{
    reason: import("zod").ZodOptional<import("zod").ZodString>;
}, import("zod/v4/core").$strip>>, import("@wheelhouse/contracts").EventContract<"FeatureRestored", import("zod").ZodObject<{}, import("zod/v4/core").$strip>>]>;
/** Asks for the products that a command names. */
export declare const products: (ids: readonly string[]) => import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
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
/** Asks for the features that a command names. */
export declare const features: (ids: readonly string[]) => import("@wheelhouse/event-sourcing").FactQuery<readonly import("@wheelhouse/event-sourcing").RowOfColumns<{
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
type Known = RowOf<typeof knownProduct> | RowOf<typeof knownFeature>;
/** Why the first of the products or features that a command names will not do; undefined when all will. `pointer` is of their list. */
export declare function firstRefused(what: 'product' | 'feature', known: readonly Known[], ids: readonly string[], command: Pick<Command<object>, 'now'>, pointer: string): Rejection | undefined;
/** Why the one product or feature that a command names will not do. */
export declare function refused(what: 'product' | 'feature', known: Known | undefined, id: string, now: string, pointer: string): Rejection | undefined;
export {};
