import { readEventData, type Context, type ContractRegistry } from '@wheelhouse/contracts';
import type { EventMetadata, RecordedEvent } from '@wheelhouse/event-sourcing';

/** Columns of an event as {@link EventRow} reads them. */
export const EVENT_COLUMNS = `e.epoch, e.transaction_id::text as transaction_id, e.position::text as position, e.partition_key, e.stream_type,
  e.stream_id, e.version, e.event_id, e.type, e.schema_version, e.data, e.metadata, e.recorded_at`;

/** A row of the table `events`. */
export interface EventRow {
  readonly epoch: number;
  readonly transaction_id: string;
  readonly position: string;
  readonly partition_key: string;
  readonly stream_type: string;
  readonly stream_id: string;
  readonly version: number;
  readonly event_id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly data: object;
  readonly metadata: EventMetadata;
  readonly recorded_at: string;
}

/** Reads rows of the log of a context as events of the newest versions. */
export type EventReader = (row: EventRow) => RecordedEvent;

/** An event as it was written, whatever this release knows of it. */
export const writtenEvent = (context: Context, row: EventRow): RecordedEvent => ({
  id: row.event_id,
  context,
  streamType: row.stream_type,
  streamId: row.stream_id,
  version: row.version,
  partitionKey: row.partition_key,
  type: row.type,
  schemaVersion: row.schema_version,
  data: row.data,
  metadata: row.metadata,
  recordedAt: row.recorded_at,
  place: { epoch: row.epoch, transaction: row.transaction_id, position: row.position },
});

/**
 * Lifts events to their newest versions. A type that this release does not know is left as it is: it advances its
 * stream, and nothing folds it.
 */
export function eventReader(context: Context, registry: ContractRegistry): EventReader {
  return (row) => {
    const contract = registry.latest(row.type);
    const written = writtenEvent(context, row);
    return contract ? { ...written, schemaVersion: contract.version, data: readEventData(contract, row.schema_version, row.data) } : written;
  };
}
