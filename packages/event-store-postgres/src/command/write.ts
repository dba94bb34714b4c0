import { homeAfter, type Context, type ContractRegistry } from '@wheelhouse/contracts';
import { EventTooLarge, MAX_EVENT_BYTES, Unavailable, type AnyView, type Append, type Appended, type RecordedEvent, type Writes } from '@wheelhouse/event-sourcing';
import type pg from 'pg';
import type { Statement } from '../connection/query.js';
import { instantFromMicroseconds, microsecondsOf } from '../connection/sql-values.js';
import { trip } from '../connection/trip.js';
import { foldRows, withoutPlace, type RowChanges, type StoredRow } from '../projections/fold-rows.js';
import { ownViewsOf } from '../projections/own-views.js';
import { setRoot, writeRows } from '../projections/row-sql.js';
import { liveTable } from '../projections/view-table.js';
import type { UnderLocks } from './load.js';

type Unplaced = Omit<RecordedEvent, 'place'>;

interface Stamped {
  readonly append: Append;
  readonly events: readonly Unplaced[];
}

/** Where and when a transaction writes. */
export interface WritingAs {
  readonly context: Context;
  readonly registry: ContractRegistry;
  readonly epoch: number;
  /** Microseconds since 1970, not older than the locks. */
  readonly clock: number;
  /** Only for a test: the clock counts, wherever the stream is. */
  readonly trustClock?: boolean;
}

/** All that a transaction writes, prepared before the first byte of it is sent. */
export interface PreparedWrites {
  readonly stamped: readonly Stamped[];
  readonly events: Statement | undefined;
  readonly others: readonly Statement[];
}

/**
 * Gives events their versions and times, folds the own views and refuses what no store takes.
 * @throws EventTooLarge, FoldFailed, Unavailable where an append does not stand on the version that was loaded
 */
export function prepareWrites(writes: Writes, under: UnderLocks, streamIds: readonly string[], as: WritingAs): PreparedWrites {
  const stamped = writes.appends.map((append) => {
    const loaded = under.loaded.streams[streamIds.indexOf(append.streamId)];
    if (!loaded) throw new Error(`stream ${append.streamId} was not loaded`);
    if (under.born.has(append.streamId) && loaded.version > 0) throw new Error(`stream ${append.streamId} was to be born, and goes on without its rows`);
    if (append.expectedVersion !== loaded.version) {
      throw new Unavailable(`stream ${append.streamId} stands at version ${loaded.version}, not ${append.expectedVersion}`);
    }
    const start = loaded.recordedAt === undefined || as.trustClock === true ? as.clock : Math.max(as.clock, microsecondsOf(loaded.recordedAt) + 1);
    return { append, events: append.events.map((event, index) => stamp(append, event, index, start, as.context)) };
  });
  return {
    stamped,
    events: eventsStatement(stamped, as.epoch),
    others: [
      ...viewStatements(stamped, under.rows),
      ...stamped.flatMap(({ append }) => homeStatements(append, under.loaded.streams[streamIds.indexOf(append.streamId)]?.root, as.registry)),
      ...writes.appends.flatMap(snapshotStatement),
      ...reservationStatements(writes.reserves),
      ...answerStatements(writes.answers),
      ...(writes.also ?? []),
    ],
  };
}

/**
 * The second round trip: every write and COMMIT behind them in one flush. It counts as done only where COMMIT's own
 * tag says so: behind a failed statement COMMIT succeeds, as a ROLLBACK.
 */
export async function writeAndCommit(client: pg.ClientBase, { events, others, stamped }: PreparedWrites, epoch: number): Promise<readonly Appended[]> {
  const answers = await trip(client, [...(events ? [events] : []), ...others, COMMIT]);
  const tag = answers.at(-1)?.tag;
  if (tag !== 'COMMIT') throw new Error(`the transaction ended with ${tag}`);
  const placed = events ? (answers[0]?.rows ?? []) : [];
  let index = 0;
  return stamped.map(({ append, events: unplaced }) => ({
    streamId: append.streamId,
    events: unplaced.map((event) => {
      const row = placed[index++];
      return { ...event, place: { epoch, transaction: String(row?.['transaction_id']), position: String(row?.['position']) } };
    }),
  }));
}

const COMMIT: Statement = { name: 'commit', text: 'commit', values: [] };

function stamp(append: Append, event: Append['events'][number], index: number, start: number, context: Context): Unplaced {
  return {
    id: event.id,
    context,
    streamType: append.aggregate.stream,
    streamId: append.streamId,
    version: append.expectedVersion + index + 1,
    partitionKey: append.partitionKey,
    type: event.type,
    schemaVersion: event.schemaVersion,
    data: event.data,
    metadata: event.metadata,
    recordedAt: instantFromMicroseconds(start + index),
  };
}

const EVENT_TARGET = 'insert into events (epoch, partition_key, stream_type, stream_id, version, event_id, type, schema_version, data, metadata, recorded_at)';
const RETURNING = 'returning transaction_id::text as transaction_id, position::text as position';
const ONE_EVENT = `${EVENT_TARGET} values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ${RETURNING}`;
// Each function's rows stand side by side. Data and metadata come as two JSON arrays: in an array literal each of their
// quotes would have to be escaped here and unescaped there.
const MANY_EVENTS = `${EVENT_TARGET}
  select $1::integer, partition_key, stream_type, stream_id, version, event_id, type, schema_version, data, metadata, recorded_at
  from rows from (
    unnest($2::text[], $3::text[], $4::text[], $5::integer[], $6::uuid[], $7::text[], $8::integer[], $11::timestamptz[]),
    jsonb_array_elements($9::jsonb), jsonb_array_elements($10::jsonb)
  ) as e(partition_key, stream_type, stream_id, version, event_id, type, schema_version, recorded_at, data, metadata)
  ${RETURNING}`;
/** Events that one command wrote to one stream have all but a few columns in common. */
const MANY_OF_ONE_COMMAND = `${EVENT_TARGET}
  select $1::integer, $2::text, $3::text, $4::text, version, event_id, type, schema_version, data, $10::jsonb, recorded_at
  from rows from (unnest($5::integer[], $6::uuid[], $7::text[], $8::integer[], $11::timestamptz[]), jsonb_array_elements($9::jsonb))
    as e(version, event_id, type, schema_version, recorded_at, data)
  ${RETURNING}`;

function eventsStatement(stamped: readonly Stamped[], epoch: number): Statement | undefined {
  const rows = stamped.flatMap(({ events }) => events.map(eventValues));
  const [first] = rows;
  if (!first) return undefined;
  if (rows.length === 1) return { name: 'append1', text: ONE_EVENT, values: [epoch, ...inOrder(first)] };
  const column = <Name extends keyof EventValues>(name: Name): EventValues[Name][] => rows.map((row) => row[name]);
  const list = (name: 'data' | 'metadata') => `[${column(name).join(',')}]`;
  const columns = [column('version'), column('id'), column('type'), column('schemaVersion'), list('data')];
  if (stamped.length === 1 && rows.every(({ metadata }) => metadata === first.metadata)) {
    const { partitionKey, streamType, streamId, metadata } = first;
    return { name: 'append:one', text: MANY_OF_ONE_COMMAND, values: [epoch, partitionKey, streamType, streamId, ...columns, metadata, column('recordedAt')] };
  }
  const streams = [column('partitionKey'), column('streamType'), column('streamId')];
  return { name: 'append', text: MANY_EVENTS, values: [epoch, ...streams, ...columns, list('metadata'), column('recordedAt')] };
}

interface EventValues extends Omit<Unplaced, 'data' | 'metadata'> {
  readonly data: string;
  readonly metadata: string;
}

const inOrder = ({ partitionKey, streamType, streamId, version, id, type, schemaVersion, data, metadata, recordedAt }: EventValues): readonly unknown[] => [
  partitionKey, streamType, streamId, version, id, type, schemaVersion, data, metadata, recordedAt,
];

function eventValues(event: Unplaced): EventValues {
  const data = JSON.stringify(event.data);
  const metadata = JSON.stringify(event.metadata);
  // Each UTF-16 unit is at most three bytes, so most events need no counting.
  if ((data.length + metadata.length) * 3 > MAX_EVENT_BYTES && Buffer.byteLength(data) + Buffer.byteLength(metadata) > MAX_EVENT_BYTES) {
    throw new EventTooLarge(`${event.type} is larger than ${MAX_EVENT_BYTES} bytes`);
  }
  return { ...event, data, metadata };
}

function viewStatements(stamped: readonly Stamped[], rows: UnderLocks['rows']): readonly Statement[] {
  const byView = new Map<AnyView, RecordedEvent[]>();
  for (const { append, events } of stamped) {
    const seen = events.map(withoutPlace);
    for (const view of ownViewsOf(append.aggregate)) byView.set(view, [...(byView.get(view) ?? []), ...seen]);
  }
  return [...byView].flatMap(([view, events]) => {
    const loaded = rows.get(view.name) ?? new Map<string, StoredRow>();
    const changes: RowChanges = foldRows(view, loaded, events);
    return writeRows(liveTable(view), changes, { before: loaded });
  });
}

/** Where a stream moves, or has moved, to another root: that it did, and the root of all its rows. */
function homeStatements(append: Append, before: string | undefined, registry: ContractRegistry): readonly Statement[] {
  const after = homeAfter(registry, append.events);
  const home = after ?? before;
  if (home === undefined) return [];
  const rows = ownViewsOf(append.aggregate).flatMap((view) => setRoot(liveTable(view), append.streamId, home));
  return after === undefined ? rows : [{ name: 'rehome', text: REHOME, values: [append.streamId, after] }, ...rows];
}

const REHOME = 'insert into stream_roots (stream_id, root) values ($1, $2) on conflict (stream_id) do update set root = excluded.root';

function snapshotStatement(append: Append): readonly Statement[] {
  if (!append.snapshot) return [];
  const text = `insert into snapshots (stream_id, version, state_version, state) values ($1, $2, $3, $4)
    on conflict (stream_id) do update set version = excluded.version, state_version = excluded.state_version, state = excluded.state`;
  const { version, state } = append.snapshot;
  return [{ name: 'snapshot', text, values: [append.streamId, version, append.aggregate.stateVersion, JSON.stringify(state)] }];
}

// What another stream holds is not taken: the column refuses a null. The lock on the value makes that impossible, if the command declares it.
const TAKE = `insert into reservations as held (scope, value, stream_id) values ($1, $2, $3)
  on conflict (scope, value) do update set stream_id = case when held.stream_id = excluded.stream_id then held.stream_id end`;
const RELEASE = 'delete from reservations where scope = $1 and value = $2 and stream_id = $3';

function reservationStatements(reserves: Writes['reserves']): readonly Statement[] {
  const releases = reserves.flatMap((reserve) =>
    'release' in reserve ? [{ name: 'release', text: RELEASE, values: [reserve.scope, reserve.release, reserve.streamId] }] : [],
  );
  const takes = reserves.flatMap((reserve) => ('take' in reserve ? [{ name: 'take', text: TAKE, values: [reserve.scope, reserve.take, reserve.streamId] }] : []));
  return [...releases, ...takes];
}

function answerStatements(answers: Writes['answers']): readonly Statement[] {
  const text = 'insert into command_answers (caller, key, fingerprint, stream_id, version, events) values ($1, $2, $3, $4, $5, $6)';
  return answers.map(({ caller, key, fingerprint, streamId, version, events }) => ({
    name: 'answer:write',
    text,
    values: [caller, key, fingerprint, streamId, version, events],
  }));
}
