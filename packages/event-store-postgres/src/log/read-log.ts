import type { Context } from '@wheelhouse/contracts';
import type { EventStore, Place, RecordedEvent } from '@wheelhouse/event-sourcing';
import type pg from 'pg';
import { query } from '../connection/query.js';
import { EVENT_COLUMNS, writtenEvent, type EventRow } from './event-rows.js';

/** How the relay and the feed read the whole log. */
export interface LogReader extends Pick<EventStore, 'readLog'> {
  /** Where the settled part of the log ends: every place before it is settled, none at or behind it needs be. */
  settledHorizon(): Promise<Place>;
  /** Seconds since the oldest transaction that has written anywhere in the cluster, and is open still, began; 0 where there is none. It holds the log back. */
  oldestOpenTransactionAge(): Promise<number>;
}

/**
 * The log in safe order. Transactions commit in another order than they began, so what is written by one that is not
 * older than every open one may still get a neighbour before it; it is not shown yet. In older epochs nothing is open.
 */
export const SETTLED = `(e.epoch < (select max(epoch) from epochs) or e.transaction_id < pg_snapshot_xmin(pg_current_snapshot()))`;
const ORDER = 'order by e.epoch, e.transaction_id, e.position limit $4';
const BEHIND = '(e.epoch, e.transaction_id, e.position) > ($1::integer, $2::xid8, $3::bigint)';
const LOG = `select ${EVENT_COLUMNS} from events e where ${BEHIND} and ${SETTLED} ${ORDER}`;

// What readers did before it was known better; it loses what commits late. Only a test asks for it.
const LOG_UNSAFE = `select ${EVENT_COLUMNS} from events e where e.position > $3::bigint and ($1::integer, $2::xid8) is not null order by e.position limit $4`;

/** The place before the first event. */
export const START: Place = { epoch: 0, transaction: '0', position: '0' };

/** Values of {@link BEHIND}. */
export const placeValues = ({ epoch, transaction, position }: Place): readonly [number, string, string] => [epoch, transaction, position];

export function logReader(
  context: Context,
  withClient: <Result>(use: (client: pg.ClientBase) => Promise<Result>) => Promise<Result>,
  unsafeOrder: boolean,
): LogReader {
  return {
    readLog: (after, limit) =>
      withClient(async (client): Promise<readonly RecordedEvent[]> => {
        const values = [...placeValues(after ?? START), limit];
        const rows = await query(client, unsafeOrder ? { name: 'log:unsafe', text: LOG_UNSAFE, values } : { name: 'log', text: LOG, values });
        return (rows as unknown as readonly EventRow[]).map((row) => writtenEvent(context, row));
      }),
    settledHorizon: () => withClient(settledHorizon),
    oldestOpenTransactionAge: () => withClient(oldestOpenTransactionAge),
  };
}

/** Where the settled part of the log ends, as one connection sees it. */
export async function settledHorizon(client: pg.ClientBase): Promise<Place> {
  const text = `select coalesce((select max(epoch) from epochs), 0) as epoch, pg_snapshot_xmin(pg_current_snapshot())::text as transaction`;
  const [row] = await query(client, { name: 'horizon', text, values: [] });
  return { epoch: Number(row?.['epoch']), transaction: String(row?.['transaction']), position: '0' };
}

async function oldestOpenTransactionAge(client: pg.ClientBase): Promise<number> {
  const text = `select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)::float8 as age
    from pg_stat_activity where backend_xid is not null and pid <> pg_backend_pid()`;
  const [row] = await query(client, { name: 'oldest', text, values: [] });
  return Number(row?.['age']);
}
