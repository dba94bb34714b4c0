import type { KeyRange, RecordedEvent } from '@wheelhouse/event-sourcing';
import type pg from 'pg';
import { query } from '../connection/query.js';
import { EVENT_COLUMNS, type EventReader, type EventRow } from './event-rows.js';

const KEY = `select ${EVENT_COLUMNS} from events e
  where e.partition_key = $1 and e.recorded_at > $2::timestamptz and ($7::text[] is null or e.stream_id = any($7::text[])) and ($3::timestamptz is null or e.recorded_at <= $3::timestamptz)
    and ($4::timestamptz is null or (e.recorded_at, e.event_id) > ($4::timestamptz, $5::uuid))
  order by e.recorded_at, e.event_id limit $6`;

/** Reads what was recorded under one key, over all of its streams, by the time it was recorded. */
export async function readKey(client: pg.ClientBase, readEvent: EventReader, key: string, { since, until, after, limit, streams }: KeyRange): Promise<readonly RecordedEvent[]> {
  const values = [key, since, until ?? null, after?.recordedAt ?? null, after?.id ?? null, limit, streams ?? null];
  const rows = await query(client, { name: 'read-key', text: KEY, values });
  return (rows as unknown as readonly EventRow[]).map(readEvent);
}
