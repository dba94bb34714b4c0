import type { AnyEventContract, Context, EventOf } from '@wheelhouse/contracts';
import type { Recorded } from './events.js';

/** The kinds of column a view may have; `text` compares bytewise, `day` and `instant` are strings as in the contracts. */
export type ColumnKind = 'uuid' | 'text' | 'integer' | 'number' | 'boolean' | 'day' | 'instant' | 'json';

export interface Column<Value = unknown> {
  readonly kind: ColumnKind;
  readonly nullable: boolean;
  /** Carries the type of the value; never set. */
  readonly value?: Value;
}

const of = <Value>(kind: ColumnKind) => ({
  ...({ kind, nullable: false } as Column<Value>),
  /** The same column where a value may be missing (null). */
  orNull: (): Column<Value | null> => ({ kind, nullable: true }),
});

/** Columns of views: `column.text()`, `column.day().orNull()`, `column.json<Criterion[]>()`. */
export const column = {
  uuid: () => of<string>('uuid'),
  text: <Value extends string = string>() => of<Value>('text'),
  integer: () => of<number>('integer'),
  number: () => of<number>('number'),
  boolean: () => of<boolean>('boolean'),
  day: () => of<string>('day'),
  instant: () => of<string>('instant'),
  json: <Value>() => of<Value>('json'),
};

export type Columns = Readonly<Record<string, Column>>;
export type RowOfColumns<C extends Columns> = { readonly [Name in keyof C]: C[Name] extends Column<infer Value> ? Value : never };

/** A pair of equality filters and a sort that a list offers, served by an index of its own (filters, sort, id). */
export interface OfferedList {
  readonly filters: readonly string[];
  /** Column to sort by; ties fall to the id. */
  readonly sort: string;
  /** Columns that its index holds as well, so that numbers over very many rows are read from the index alone. Each costs room and writing. */
  readonly covers?: readonly string[];
}

/** How much a find in a column weighs, A the most. */
export type SearchWeight = 'A' | 'B' | 'C' | 'D';

/**
 * A projection: a pure fold of a row, with the table it fills.
 * Own views are written in the command's transaction, a row by one stream; fed views by Kafka, a row by one key of one topic.
 */
export interface View<C extends Columns = Columns, Contracts extends readonly AnyEventContract[] = readonly AnyEventContract[]> {
  /** kebab-case; the table and the database view take its snake_case. */
  readonly name: string;
  /** Raised with every change of the fold or the columns; the tables are then rebuilt and switched. */
  readonly version: number;
  /** Where its events come from: the service's own log, or the topic of another context. */
  readonly source: 'own' | Context;
  readonly events: Contracts;
  /**
   * Must have `id`, the row's key, as text or uuid. Names in camelCase. A column `root` decides who sees a row; in an own view the
   * store keeps it right where a stream moved to another root, whatever the fold says.
   */
  readonly columns: C;
  /** Keeps every state of a row with its interval of validity, so that lists and numbers answer `asOf`. */
  readonly history?: boolean;
  readonly lists?: readonly OfferedList[];
  /** Text columns that rows are found by, with their weights: an index over their words follows. Best in a view of its own, since each write of a row indexes its words anew. */
  readonly search?: Readonly<Record<string, SearchWeight>>;
  /** The view with rows of the same ids by which the rows of this one are found; its lists then take `q`. */
  readonly searchedBy?: AnyView;
  /** Ids of the rows that an event touches. */
  readonly keys: (event: Recorded<EventOf<Contracts[number]>>) => readonly string[];
  /** The row after the event; undefined when it is gone. Pure, and given one of the rows that `keys` named. */
  readonly fold: (row: RowOfColumns<C> | undefined, event: Recorded<EventOf<Contracts[number]>>, id: string) => RowOfColumns<C> | undefined;
}

/** A view of whatever columns and events. */
export interface AnyView extends Omit<View, 'keys' | 'fold' | 'events'> {
  readonly events: readonly AnyEventContract[];
  readonly keys: (event: never) => readonly string[];
  readonly fold: (row: never, event: never, id: string) => Record<string, unknown> | undefined;
}

export type RowOf<V extends AnyView> = RowOfColumns<V['columns']>;

/** Declares a view and infers its row and events. */
export function defineView<const C extends Columns, const Contracts extends readonly AnyEventContract[]>(
  view: View<C, Contracts>,
): View<C, Contracts> {
  return view;
}
