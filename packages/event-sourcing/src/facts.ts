import type { Place } from './events.js';
import type { AnyView, RowOf } from './view.js';

/** What a wider rule needs to know beside the stream, said as data so that a declaration stays pure. */
export type FactQuery<Answer = unknown> = (
  | { readonly fact: 'reservation'; readonly scope: string; readonly value: string }
  | { readonly fact: 'row'; readonly view: AnyView; readonly id: string }
  | { readonly fact: 'rows-by-id'; readonly view: AnyView; readonly ids: readonly string[] }
  | { readonly fact: 'rows'; readonly view: AnyView; readonly where: Readonly<Record<string, unknown>>; readonly limit: number }
  | {
      readonly fact: 'rows-through';
      readonly view: AnyView;
      readonly steps: readonly FactStep[];
      readonly by: string;
      readonly where: Readonly<Record<string, unknown>>;
      readonly limit: number;
    }
  | {
      readonly fact: 'rows-near';
      readonly view: AnyView;
      readonly where: Readonly<Record<string, unknown>>;
      readonly sort: string;
      readonly anchor: Readonly<Record<string, unknown>> | undefined;
      readonly each: number;
    }
  | { readonly fact: 'reaches'; readonly view: AnyView; readonly from: string; readonly to: string; readonly start: string; readonly goal: string; readonly limit: number }
  | { readonly fact: 'stream'; readonly id: string }
) & { readonly answer?: Answer };

/** One step from rows of a view to others: a column of theirs that holds ids. */
export interface FactStep {
  readonly view: AnyView;
  readonly column: string;
}

/** What a log tells of a stream by its first event. */
export interface StreamFact {
  readonly streamType: string;
  /** Its root, or itself where it has none. */
  readonly partitionKey: string;
  /** Where and when the stream was born. */
  readonly place: Place;
  readonly recordedAt: string;
}

/** Who holds a unique value: the id of the stream that reserved it, or undefined. Lock `reservationLock` with it. */
export const reservation = (scope: string, value: string): FactQuery<string | undefined> => ({ fact: 'reservation', scope, value });

/** One row of a view of this service, as committed when the locks were held. */
export const row = <V extends AnyView>(view: V, id: string): FactQuery<RowOf<V> | undefined> => ({ fact: 'row', view, id });

/** The rows of a view with these ids, those that there are. */
export const rowsById = <V extends AnyView>(view: V, ids: readonly string[]): FactQuery<readonly RowOf<V>[]> => ({ fact: 'rows-by-id', view, ids });

/** Stands for the root of a stream where a command does not name it; the store looks it up. */
export interface RootOf {
  readonly rootOf: string;
}

/** Rows of a view whose columns equal `where`; more than `limit` is an error of the declaration, so set it to what the rule can bear. */
export const rows = <V extends AnyView>(view: V, where: { readonly [Name in keyof RowOf<V>]?: RowOf<V>[Name] | RootOf }, limit = 10_000): FactQuery<readonly RowOf<V>[]> => ({
  fact: 'rows',
  view,
  where: where as Record<string, unknown>,
  limit,
});

/**
 * Rows of a view that others name, where a command names neither: beginning with the rows of the first step's view whose columns
 * equal `where`, each step's column holds the ids of the next one's rows, and the last one's those of the rows wanted,
 * or what stands in their column `by`.
 */
export const rowsThrough = <V extends AnyView>(
  view: V,
  steps: readonly FactStep[],
  where: Readonly<Record<string, string | number | boolean | null | RootOf>>,
  limit = 10_000,
  by: keyof RowOf<V> & string = 'id',
): FactQuery<readonly RowOf<V>[]> => ({ fact: 'rows-through', view, steps, by, where, limit });

type WhereOf<V extends AnyView> = { readonly [Name in keyof RowOf<V>]?: RowOf<V>[Name] | RootOf };

/**
 * Of the rows that equal `where`, in the order of a column: the one that equals `anchor` too, with at most `each` before and
 * behind it that the column tells apart from it; none where there is no such row. Without an anchor the last ones. Offer the
 * pairs of filters and sort in the view's `lists`, so that an index finds them however long the list is.
 */
export const rowsNear = <V extends AnyView>(view: V, where: WhereOf<V>, sort: keyof RowOf<V> & string, anchor: WhereOf<V> | undefined, each: number): FactQuery<readonly RowOf<V>[]> => ({
  fact: 'rows-near',
  view,
  where: where as Record<string, unknown>,
  sort,
  anchor: anchor as Record<string, unknown> | undefined,
  each,
});

/**
 * Whether one can go from `start` to `goal` by edges, which are rows of a view with a column where each begins and one where it
 * ends. Undefined where more than `limit` places were come by without an answer. Offer the first column as a filter.
 */
export const reaches = <V extends AnyView>(view: V, from: keyof RowOf<V> & string, to: keyof RowOf<V> & string, start: string, goal: string, limit = 10_000): FactQuery<boolean | undefined> => ({
  fact: 'reaches',
  ...{ view, from, to, start, goal, limit },
});

/** Type and key of this service's stream with an id, or undefined; tells an id of another kind from an unknown one. */
export const stream = (id: string): FactQuery<StreamFact | undefined> => ({ fact: 'stream', id });

/** The named lock that goes with a reservation. */
export const reservationLock = (scope: string, value: string): string => `reserve:${scope}:${value}`;

/** The answers to a record of fact queries, by the same names. */
export type FactsOf<Queries> = { readonly [Name in keyof Queries]: Queries[Name] extends FactQuery<infer Answer> ? Answer : never };
