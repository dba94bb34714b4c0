import type { Place, RecordedEvent } from '@wheelhouse/event-sourcing';
import type pg from 'pg';
import { query } from '../connection/query.js';
import { EVENT_COLUMNS, type EventReader, type EventRow } from './event-rows.js';
import { placeValues, SETTLED } from './read-log.js';

/** Where a scan stream by stream stands. */
export interface ScanPoint {
  readonly stream: string;
  readonly version: number;
}

// The sum keeps the planner from going by place and sorting all of the log for each piece.
const BY_STREAM = `select ${EVENT_COLUMNS} from events e
  where (e.stream_id, e.version) > ($1, $2) and (e.epoch + 0, e.transaction_id) < ($3::integer, $4::xid8) and e.type = any($5::text[])
  order by e.stream_id, e.version limit $6`;

/** Events of some types before a horizon, stream by stream, each in order. */
export async function scanStreams(client: pg.ClientBase, readEvent: EventReader, types: readonly string[], horizon: Place, after: ScanPoint, limit: number): Promise<readonly RecordedEvent[]> {
  const values = [after.stream, after.version, horizon.epoch, horizon.transaction, types, limit];
  return (await query(client, { name: 'scan-streams', text: BY_STREAM, values }) as unknown as readonly EventRow[]).map(readEvent);
}

const BY_PLACE = `select ${EVENT_COLUMNS} from events e
  where (e.epoch, e.transaction_id, e.position) > ($1::integer, $2::xid8, $3::bigint) and e.type = any($4::text[])`;
const IN_ORDER = 'order by e.epoch, e.transaction_id, e.position limit $5';

/**
 * Events of some types behind a place, in the log's order. What is not settled is left out, unless `all` says that no
 * other transaction can be writing events of these types.
 */
export async function scanLog(client: pg.ClientBase, readEvent: EventReader, types: readonly string[], after: Place, limit: number, all: boolean): Promise<readonly RecordedEvent[]> {
  const statement = all ? { name: 'scan-log:all', text: `${BY_PLACE} ${IN_ORDER}` } : { name: 'scan-log', text: `${BY_PLACE} and ${SETTLED} ${IN_ORDER}` };
  return (await query(client, { ...statement, values: [...placeValues(after), types, limit] }) as unknown as readonly EventRow[]).map(readEvent);
}
