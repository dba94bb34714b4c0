import type { AnyCommand } from './command.js';
import { column, type AnyView, type Column, type Columns, type RowOf } from './view.js';

/** Columns of a view whose rows are deadlines that stand: when each falls due, and the event that set it. */
export const deadlineColumns = { due: column.instant(), setBy: column.uuid() } as const satisfies Columns;

/**
 * A view of deadlines: a row while one stands, gone once it is met or lifted. Being an own view it is written in the transaction
 * of the event that sets the deadline, and comes out the same from a restore or a rebuild.
 */
export interface DeadlineView extends Omit<AnyView, 'columns'> {
  readonly columns: Columns & { readonly id: Column<string>; readonly due: Column<string>; readonly setBy: Column<string> };
}

/** What a deadline asks for when it falls due. */
export interface DeadlineAsks {
  /** Stream that the command is for. */
  readonly id: string;
  readonly body: object;
}

/**
 * A kind of deadline, declared once: when a row of its view falls due, its command is given by the system itself, once.
 * The command has to take the row away where it is accepted; a refusal settles the deadline for good.
 */
export interface Deadline<V extends DeadlineView = DeadlineView> {
  /** kebab-case; part of the idempotency key for ever, so it is never changed or used again. */
  readonly name: string;
  readonly view: V;
  readonly command: AnyCommand;
  /** The command's stream and body; the row's id and an empty body where it does not say. Pure. */
  readonly ask?: (row: RowOf<V>) => DeadlineAsks;
}

/** A deadline of whatever view. */
export interface AnyDeadline extends Omit<Deadline, 'ask'> {
  readonly ask?: (row: never) => DeadlineAsks;
}

/** Declares a deadline and infers its row. */
export function defineDeadline<V extends DeadlineView>(deadline: Deadline<V>): Deadline<V> {
  return deadline;
}

/**
 * The instant at which a day begins. Days have no zone and the organisation keeps none, so it is midnight in UTC.
 * @param day `YYYY-MM-DD`
 * @returns RFC 3339 in UTC, microseconds
 */
export const dayBegins = (day: string): string => `${day}T00:00:00.000000Z`;
