import type { AnyView, Answer, Loaded, LoadedStream, StoredAnswer, TransactionRequest } from '@wheelhouse/event-sourcing';
import type pg from 'pg';
import type { Statement } from '../connection/query.js';
import { trip, type Answered } from '../connection/trip.js';
import { EVENT_COLUMNS, type EventReader, type EventRow } from '../log/event-rows.js';
import { isSmall, loadBySource, loadTogether, storedRows, storedTogether } from '../projections/row-sql.js';
import type { StoredRow } from '../projections/fold-rows.js';
import { ownViewsOf } from '../projections/own-views.js';
import { liveTable } from '../projections/view-table.js';
import { factRead } from './facts.js';
import { lockStatement, noLockStatement } from './locks.js';
import { rootsReads } from './roots.js';

/** A statement of the first trip, and what its rows say. */
export interface Read<Result> {
  readonly statement: Statement;
  readonly of: (rows: readonly Record<string, unknown>[]) => Result;
}

/** What the first trip brought: what `decide` sees, the rows of the own views, and the clock under the locks. */
export interface UnderLocks {
  readonly loaded: Loaded;
  /** By view name: rows that the transaction's streams write. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, StoredRow>>;
  /** Streams that are to be born, whose rows were not asked for. */
  readonly born: ReadonlySet<string>;
  /** Microseconds since 1970 by the database's clock, read after the last lock was had. */
  readonly clock: number;
}

/**
 * The first round trip: BEGIN, one statement that takes every lock, and statements behind it, in the same flush, that
 * read. They cannot be one with the locks: its snapshot would be older than the wait for them.
 */
export async function loadUnderLocks(
  client: pg.ClientBase,
  request: TransactionRequest,
  { readEvent, rootViews, skipLocks }: { readonly readEvent: EventReader; readonly rootViews: readonly AnyView[]; readonly skipLocks: boolean },
): Promise<UnderLocks> {
  const grown = request.streams.filter(({ born }) => !born);
  const views = [...new Map(grown.flatMap(({ aggregate }) => ownViewsOf(aggregate)).map((view) => [view.name, view])).values()];
  const ids = request.streams.map((stream) => stream.id);

  const reads: Statement[] = [BEGIN, skipLocks ? noLockStatement : lockStatement(request)];
  const ask = <Result>({ statement, of }: Read<Result>): ((answers: readonly Answered[]) => Result) => {
    const index = reads.push(statement) - 1;
    return (answers) => of(answers[index]?.rows ?? []);
  };
  const streams = request.streams.length === 0 ? () => [] : ask(streamsRead(request.streams, readEvent));
  const answersUnder = request.keys.length === 0 ? () => [] : ask(answersRead(request.keys));
  // Commands of one change ask much the same, and a command may ask one thing under two names.
  const asked = new Map<string, number>();
  const facts = request.facts.map((fact) => {
    const { statement, of } = factRead(fact);
    const same = `${statement.name} ${JSON.stringify(statement.values)}`;
    const index = asked.get(same) ?? reads.push(statement) - 1;
    asked.set(same, index);
    return (answers: readonly Answered[]): unknown => of(answers[index]?.rows ?? []);
  });
  const roots = rootsReads(rootViews, request.roots).map(ask);
  const rows = rowsReads(views, grown.map(({ id }) => id)).map(ask);

  const answers = await trip(client, reads);
  const byView = new Map(rows.flatMap((read) => read(answers)));
  return {
    loaded: {
      streams: streams(answers).map((stream, index) => withRows(stream, ids[index] ?? '', byView)),
      answers: answersUnder(answers),
      facts: facts.map((read) => read(answers)),
      roots: roots.map((read) => read(answers)).reduce((found, more) => found.map((root, index) => root ?? more[index]), request.roots.map(() => undefined)),
    },
    rows: byView,
    born: new Set(request.streams.filter(({ born }) => born).map(({ id }) => id)),
    clock: Number(answers[1]?.rows.at(-1)?.['clock']),
  };
}

const BEGIN: Statement = { name: 'begin', text: 'begin', values: [] };

type RowsByView = readonly (readonly [string, ReadonlyMap<string, StoredRow>])[];

/** The rows of the small views in one statement, those of each other one in its own. */
function rowsReads(views: readonly AnyView[], streams: readonly string[]): readonly Read<RowsByView>[] {
  const tables = views.map(liveTable);
  const small = tables.filter(isSmall);
  const apart = small.length > 1 ? tables.filter((table) => !small.includes(table)) : tables;
  const each = apart.map((table): Read<RowsByView> => ({ statement: loadBySource(table, streams), of: (rows) => [[table.view.name, storedRows(table, rows)]] }));
  if (small.length < 2) return each;
  return [...each, { statement: loadTogether(small, streams), of: (rows) => storedTogether(small, rows).map((stored, index) => [small[index]?.view.name ?? '', stored]) }];
}

// The event that a snapshot stands on is read with the tail: it tells version, time and place where the tail is empty.
// Scalar subqueries, each run once and only if asked for, cost less to set up than joins.
const ofSnapshot = (column: string) => `(select s.${column} from snapshots s where s.stream_id = $1 and s.state_version = $2)`;
const ONE_STREAM = `select ${EVENT_COLUMNS}, case when e.version = ${ofSnapshot('version')} then ${ofSnapshot('state')} end as state,
    ${ofSnapshot('version')} as snapshot_version, (select r.root from stream_roots r where r.stream_id = $1) as home
  from events e where e.stream_id = $1 and e.version >= coalesce(${ofSnapshot('version')}, 1) order by e.version`;
const STREAMS = `select ${EVENT_COLUMNS}, case when e.version = s.version then s.state end as state, s.version as snapshot_version,
    (select r.root from stream_roots r where r.stream_id = w.id) as home
  from unnest($1::text[], $2::integer[]) w(id, state_version) left join snapshots s on s.stream_id = w.id and s.state_version = w.state_version
  cross join lateral (select * from events e where e.stream_id = w.id and e.version >= coalesce(s.version, 1) order by e.version) e
  order by e.stream_id, e.version`;

type StreamRow = EventRow & { readonly state: unknown; readonly snapshot_version: number | null; readonly home: string | null };

const isCovered = (row: StreamRow): boolean => row.version <= (row.snapshot_version ?? 0);

function streamsRead(streams: TransactionRequest['streams'], readEvent: EventReader): Read<readonly Omit<LoadedStream, 'rows'>[]> {
  const [first] = streams;
  const statement: Statement =
    first && streams.length === 1
      ? { name: 'stream', text: ONE_STREAM, values: [first.id, first.aggregate.stateVersion] }
      : { name: 'streams', text: STREAMS, values: [streams.map(({ id }) => id), streams.map(({ aggregate }) => aggregate.stateVersion)] };
  return {
    statement,
    of: (rows) => {
      const byStream = Map.groupBy(rows as unknown as readonly StreamRow[], (row) => row.stream_id);
      return streams.map(({ id }) => loadedStream(byStream.get(id) ?? [], readEvent));
    },
  };
}

function loadedStream(rows: readonly StreamRow[], readEvent: EventReader): Omit<LoadedStream, 'rows'> {
  const last = rows.at(-1);
  if (!last) return { version: 0, tail: [] };
  const [first] = rows;
  const base = first && isCovered(first) ? first : undefined;
  return {
    version: last.version,
    streamType: last.stream_type,
    partitionKey: last.partition_key,
    ...(last.home === null ? {} : { root: last.home }),
    ...(base ? { snapshot: { version: base.version, state: base.state } } : {}),
    tail: rows.filter((row) => !isCovered(row)).map(readEvent),
    recordedAt: last.recorded_at,
    place: { epoch: last.epoch, transaction: last.transaction_id, position: last.position },
  };
}

function withRows(stream: Omit<LoadedStream, 'rows'>, id: string, byView: ReadonlyMap<string, ReadonlyMap<string, StoredRow>>): LoadedStream {
  const rows = new Map<string, ReadonlyMap<string, Record<string, unknown>>>();
  for (const [view, stored] of byView) {
    const own = [...stored].filter(([, { source, to }]) => source === id && !to);
    rows.set(view, new Map(own.map(([row, value]) => [row, value.row])));
  }
  return { ...stream, rows };
}

// What was answered is the event's own to tell: it is never deleted, and its place and time never change.
const ANSWER = `select a.caller, a.key, a.fingerprint, a.stream_id, a.version, a.events,
    e.partition_key, e.epoch, e.transaction_id::text as transaction_id, e.position::text as position, e.recorded_at
  from command_answers a join events e on e.stream_id = a.stream_id and e.version = a.version`;
const ONE_ANSWER = `${ANSWER} where a.caller = $1 and a.key = $2`;
const ANSWERS = `${ANSWER} join unnest($1::text[], $2::text[]) w(caller, key) on a.caller = w.caller and a.key = w.key`;

interface AnswerRow {
  readonly caller: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly stream_id: string;
  readonly version: number;
  readonly events: readonly string[];
  readonly partition_key: string;
  readonly epoch: number;
  readonly transaction_id: string;
  readonly position: string;
  readonly recorded_at: string;
}

function answersRead(keys: TransactionRequest['keys']): Read<readonly (StoredAnswer | undefined)[]> {
  const [first] = keys;
  const statement: Statement =
    first && keys.length === 1
      ? { name: 'answer', text: ONE_ANSWER, values: [first.caller, first.key] }
      : { name: 'answers', text: ANSWERS, values: [keys.map(({ caller }) => caller), keys.map(({ key }) => key)] };
  return {
    statement,
    of: (rows) => {
      const found = rows as unknown as readonly AnswerRow[];
      return keys.map(({ caller, key }) => {
        const row = found.find((one) => one.caller === caller && one.key === key);
        return row && { fingerprint: row.fingerprint, answer: answerOf(row) };
      });
    },
  };
}

const answerOf = (row: AnswerRow): Answer => ({
  id: row.stream_id,
  version: row.version,
  partitionKey: row.partition_key,
  place: { epoch: row.epoch, transaction: row.transaction_id, position: row.position },
  recordedAt: row.recorded_at,
  events: row.events,
});

