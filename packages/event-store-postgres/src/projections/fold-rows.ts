import { FoldFailed, foldView, type AnyView, type RecordedEvent } from '@wheelhouse/event-sourcing';

export type Row = Record<string, unknown>;

/** A row as it stands in a table: for a view with history its newest interval, whose row is over where `to` is set. */
export interface StoredRow {
  readonly row: Row;
  /** Stream (own view) or partition key (fed view) that writes the row. */
  readonly source: string;
  readonly from?: string;
  readonly to?: string | null;
}

export interface Interval {
  readonly id: string;
  readonly row: Row;
  readonly source: string;
  readonly from: string;
  readonly to: string | null;
}

/** What a fold of a batch of events leaves to write. */
export interface RowChanges {
  readonly inserts: readonly (StoredRow & { readonly id: string })[];
  readonly updates: readonly (StoredRow & { readonly id: string })[];
  readonly deletes: readonly string[];
  /** For views with history, in place of the above: intervals to set, oldest first. */
  readonly intervals: readonly Interval[];
}

/** A row is written by one stream (own view) or one key (fed view) only; a view whose keys leave it is refused. */
export class ForeignRow extends Error {}

// The place is given by the database when an event is written, after its own rows were folded.
const placeless = Object.defineProperty({}, 'place', {
  get: () => {
    throw new Error('an own view is folded before its event has a place, so it cannot read it');
  },
});

/** An event as the fold of an own view sees it: without its place. */
export const withoutPlace = (event: Omit<RecordedEvent, 'place'>): RecordedEvent => {
  const { id, context, streamType, streamId, version, partitionKey, type, schemaVersion, data, metadata, recordedAt } = event;
  return Object.assign(Object.create(placeless) as RecordedEvent, {
    id, context, streamType, streamId, version, partitionKey, type, schemaVersion, data, metadata, recordedAt,
  });
};

/** Who writes the rows that an event touches: its stream in an own view, its key in a fed one. */
export const sourceOf = (view: AnyView, event: Pick<RecordedEvent, 'streamId' | 'partitionKey'>): string =>
  view.source === 'own' ? event.streamId : event.partitionKey;

interface RowInWork {
  readonly stored: StoredRow | undefined;
  readonly source: string;
  row: Row | undefined;
  from: string | undefined;
  readonly intervals: Map<string, Interval>;
}

/**
 * Folds events, in the order given, over the rows that were loaded for them. The one fold behind the three paths:
 * a command's transaction, a consumed batch, a rebuild.
 * @throws FoldFailed for the first event that a fold refuses, or that touches a row of another source.
 */
export function foldRows(view: AnyView, loaded: ReadonlyMap<string, StoredRow>, events: Iterable<RecordedEvent>): RowChanges {
  const rows = new Map<string, Record<string, unknown>>();
  for (const [id, { row, to }] of loaded) if (!to) rows.set(id, row);
  const work = new Map<string, RowInWork>();
  for (const { id, row, event } of foldView(view, rows, events)) {
    const source = sourceOf(view, event);
    let one = work.get(id);
    if (!one) work.set(id, (one = begin(loaded.get(id), source)));
    if (one.source !== source) throw new FoldFailed(view.name, id, event, new ForeignRow(`row ${id} of ${view.name} is written by ${one.source}, not by ${source}`));
    if (row !== undefined && row['id'] !== id) throw new FoldFailed(view.name, id, event, new Error(`the fold answered row ${String(row['id'])}`));
    if (row !== one.row) step(one, id, row, view.history ? event.recordedAt : undefined);
  }
  return view.history ? historyChanges(work) : plainChanges(work);
}

function begin(stored: StoredRow | undefined, source: string): RowInWork {
  const over = Boolean(stored?.to);
  return { stored, source: stored?.source ?? source, row: over ? undefined : stored?.row, from: stored?.to ?? stored?.from, intervals: new Map() };
}

function step(work: RowInWork, id: string, after: Row | undefined, recordedAt: string | undefined): void {
  const { row: before, source, from, intervals } = work;
  work.row = after;
  if (recordedAt === undefined) return;
  const at = from === undefined || from < recordedAt ? recordedAt : from;
  // Of the states of one instant the last is kept. A row that goes in the instant it came leaves an interval of no
  // length, which no instant lies in: it remembers how far time had come, however events are cut into batches.
  if (before !== undefined && from !== undefined) intervals.set(from, { id, row: before, source, from, to: at });
  if (after !== undefined) intervals.set(at, { id, row: after, source, from: at, to: null });
  work.from = at;
}

function plainChanges(work: ReadonlyMap<string, RowInWork>): RowChanges {
  const inserts: (StoredRow & { id: string })[] = [];
  const updates: (StoredRow & { id: string })[] = [];
  const deletes: string[] = [];
  for (const [id, { stored, source, row }] of work) {
    if (row === stored?.row) continue;
    if (row === undefined) deletes.push(id);
    else (stored ? updates : inserts).push({ id, row, source });
  }
  return { inserts, updates, deletes, intervals: [] };
}

function historyChanges(work: ReadonlyMap<string, RowInWork>): RowChanges {
  const intervals = [...work.values()].flatMap((row) => [...row.intervals.values()]);
  return { inserts: [], updates: [], deletes: [], intervals };
}
