import { FoldFailed, typesOf, type AnyView, type RecordedEvent } from '@wheelhouse/event-sourcing';
import type pg from 'pg';
import type { Statement } from '../connection/query.js';
import { trip } from '../connection/trip.js';
import { foldRows } from './fold-rows.js';
import { loadById, storedRows, writeRows } from './row-sql.js';
import { liveTable, type ViewTable } from './view-table.js';

/**
 * Folds a batch of events, in the order given, into the live tables of views: the rows of the batch loaded by one
 * statement a view, folded in memory, written in one upsert a view. Part of the caller's transaction.
 * @throws FoldFailed naming the event and the view that it cannot be folded into; errors of the database as they come,
 * whose culprit is found by applying the events one by one.
 */
export const applyBatch = (client: pg.ClientBase, views: readonly AnyView[], events: readonly RecordedEvent[]): Promise<void> =>
  applyToTables(client, views.map(liveTable), events);

/** {@link applyBatch} into tables by name: those of a rebuild. */
export async function applyToTables(client: pg.ClientBase, tables: readonly ViewTable[], events: readonly RecordedEvent[]): Promise<void> {
  const loads = loadsFor(tables, events);
  const loaded = await trip(client, loads.map(({ statement }) => statement));
  await trip(client, loads.flatMap(({ table }, index) => writesFor(table, loaded[index]?.rows ?? [], events)));
}

/** A statement that loads the rows of a table which some events touch. */
export interface RowsLoad {
  readonly table: ViewTable;
  readonly statement: Statement;
}

/** The first half of {@link applyToTables}, for a caller that sends it along with what it reads itself. @throws FoldFailed */
export const loadsFor = (tables: readonly ViewTable[], events: readonly RecordedEvent[]): readonly RowsLoad[] =>
  tables.flatMap((table) => {
    const ids = touchedRows(table.view, events);
    return ids.length === 0 ? [] : [{ table, statement: loadById(table, ids) }];
  });

/** The second half: statements that write what the events make of the rows that were loaded. @throws FoldFailed */
export const writesFor = (table: ViewTable, loaded: readonly Record<string, unknown>[], events: readonly RecordedEvent[]): readonly Statement[] =>
  writeRows(table, foldRows(table.view, storedRows(table, loaded), events), { replay: true });

function touchedRows(view: AnyView, events: readonly RecordedEvent[]): string[] {
  const types = typesOf(view);
  const keys = view.keys as unknown as (event: RecordedEvent) => readonly string[];
  const ids = new Set<string>();
  for (const event of events) {
    if (!types.has(event.type)) continue;
    try {
      for (const id of keys(event)) ids.add(id);
    } catch (error) {
      throw new FoldFailed(view.name, '?', event, error);
    }
  }
  return [...ids];
}
