import type { Fact, RecordedEvent } from './events.js';
import type { AnyView } from './view.js';

type Row = Record<string, unknown>;

/** What a fold did to one row: the row after the event, or undefined where it is gone. */
export interface RowChange {
  readonly id: string;
  readonly row: Row | undefined;
  readonly event: RecordedEvent;
}

/** A fold threw: names the view, the row and the event, so that the record can be parked. */
export class FoldFailed extends Error {
  constructor(
    readonly view: string,
    readonly rowId: string,
    readonly event: RecordedEvent,
    cause: unknown,
  ) {
    super(`${view} could not fold ${event.type} ${event.streamId}#${event.version} into row ${rowId}`, { cause });
  }
}

/**
 * Folds events into rows in order, changing `rows` in place, and yields each change.
 * One function serves a command's transaction, a consumed batch, a rebuild and `asOf`.
 * @throws FoldFailed
 */
export function* foldView(view: AnyView, rows: Map<string, Row>, events: Iterable<RecordedEvent>): Generator<RowChange> {
  const types = typesOf(view);
  const keys = view.keys as (event: RecordedEvent) => readonly string[];
  const fold = view.fold as (row: Row | undefined, event: Fact, id: string) => Row | undefined;
  for (const event of events) {
    if (!types.has(event.type)) continue;
    for (const id of rowKeys(view, keys, event)) {
      let row: Row | undefined;
      try {
        row = fold(rows.get(id), event, id);
      } catch (error) {
        throw new FoldFailed(view.name, id, event, error);
      }
      if (row) rows.set(id, row);
      else rows.delete(id);
      yield { id, row, event };
    }
  }
}

function rowKeys(view: AnyView, keys: (event: RecordedEvent) => readonly string[], event: RecordedEvent): readonly string[] {
  try {
    return keys(event);
  } catch (error) {
    throw new FoldFailed(view.name, '?', event, error);
  }
}

const known = new WeakMap<AnyView, ReadonlySet<string>>();

/** Types of event that a view reads. */
export function typesOf(view: AnyView): ReadonlySet<string> {
  let types = known.get(view);
  if (!types) known.set(view, (types = new Set(view.events.map((contract) => contract.type))));
  return types;
}
