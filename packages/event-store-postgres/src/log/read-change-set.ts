import type { RecordedEvent } from '@wheelhouse/event-sourcing';
import type pg from 'pg';
import { query } from '../connection/query.js';
import { EVENT_COLUMNS, type EventReader, type EventRow } from './event-rows.js';

const CHANGE_SET = `select ${EVENT_COLUMNS} from events e where e.metadata ->> 'changeSet' = $1 order by e.epoch, e.transaction_id, e.position limit $2`;
const EVENT = `select ${EVENT_COLUMNS} from events e where e.event_id = $1::uuid`;

/** Reads the events of one change set in the order they were written. */
export async function readChangeSet(client: pg.ClientBase, readEvent: EventReader, changeSet: string, limit: number): Promise<readonly RecordedEvent[]> {
  const rows = await query(client, { name: 'read-change-set', text: CHANGE_SET, values: [changeSet, limit] });
  return (rows as unknown as readonly EventRow[]).map(readEvent);
}

/** Reads one event by its id. */
export async function readOneEvent(client: pg.ClientBase, readEvent: EventReader, id: string): Promise<RecordedEvent | undefined> {
  const [row] = (await query(client, { name: 'read-event', text: EVENT, values: [id] })) as unknown as readonly EventRow[];
  return row && readEvent(row);
}
