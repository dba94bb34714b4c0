import { historyName, readerName } from '@wheelhouse/event-store-postgres/projections/view-table';
import type { AnyView } from '@wheelhouse/event-sourcing';
import type { SqlParameters } from '@wheelhouse/service-kit';

/**
 * The rows of a view with history as they stand now, or stood at an instant of recorded time, for a `from` clause.
 * A row stands from the instant of the event that made it so up to that of the next.
 */
export function rowsAt(view: AnyView, asOf: string | undefined, parameters: SqlParameters): string {
  if (asOf === undefined) return readerName(view);
  const at = `${parameters.add(asOf)}::timestamptz`;
  return `(select * from ${historyName(view)} where _from <= ${at} and (_to is null or _to > ${at}))`;
}
