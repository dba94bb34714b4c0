/** Each link of a plan, by successor and predecessor. */
export declare const taskLink: import("@wheelhouse/event-sourcing").View<{
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
    readonly successor: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly predecessor: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly type: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<string | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: string;
    };
    readonly lag: {
        orNull: () => import("@wheelhouse/event-sourcing").Column<{
            readonly kind: string;
            readonly value: number;
        } | null>;
        kind: import("@wheelhouse/event-sourcing").ColumnKind;
        nullable: boolean;
        value?: {
            readonly kind: string;
            readonly value: number;
        };
    };
}, readonly [import("@wheelhouse/contracts").EventContract<"TaskLinked", import("zod").ZodObject<{
    predecessor: import("zod").ZodString;
    type: import("zod").ZodEnum<{
        FS: "FS";
        SS: "SS";
        FF: "FF";
        SF: "SF";
    }>;
    lag: import("zod").ZodObject<{
        kind: import("zod").ZodEnum<{
            working: "working";
            elapsed: "elapsed";
            percent: "percent";
        }>;
        value: import("zod").ZodNumber;
    }, import("zod/v4/core").$strip>;
}, import("zod/v4/core").$strip>>, import("@wheelhouse/contracts").EventContract<"TaskUnlinked", import("zod").ZodObject<{
    predecessor: import("zod").ZodString;
}, import("zod/v4/core").$strip>>]>;
