import { FoldFailed, typesOf, type AnyView, type RecordedEvent } from '@wheelhouse/event-sourcing';
import type pg from 'pg';
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
  const concerned = tables.flatMap((table) => {
    const ids = touchedRows(table.view, events);
    return ids.length === 0 ? [] : [{ table, load: loadById(table, ids) }];
  });
  const loaded = await trip(client, concerned.map(({ load }) => load));
  const writes = concerned.flatMap(({ table }, index) => {
    const changes = foldRows(table.view, storedRows(table, loaded[index]?.rows ?? []), events);
    return writeRows(table, changes, true);
  });
  await trip(client, writes);
}

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
