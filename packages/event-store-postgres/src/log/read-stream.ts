import type { EventStore, RecordedEvent } from '@wheelhouse/event-sourcing';
import type pg from 'pg';
import { query } from '../connection/query.js';
import { EVENT_COLUMNS, type EventReader, type EventRow } from './event-rows.js';

// Recorded times never run backwards in a stream, so those at or before an instant are its longest prefix.
const STREAM = `select ${EVENT_COLUMNS} from events e
  where e.stream_id = $1 and e.version > $2 and ($3::timestamptz is null or e.recorded_at <= $3::timestamptz)
  order by e.version limit $4`;

/** Reads one stream in order, from behind a version, up to an instant. */
export async function readStream(
  client: pg.ClientBase,
  readEvent: EventReader,
  id: string,
  { after = 0, asOf, limit }: NonNullable<Parameters<EventStore['readStream']>[1]>,
): Promise<readonly RecordedEvent[]> {
  const rows = await query(client, { name: 'read-stream', text: STREAM, values: [id, after, asOf ?? null, limit ?? null] });
  return (rows as unknown as readonly EventRow[]).map(readEvent);
}
