import { hash } from 'node:crypto';
import type { AnyAggregate, TransactionRequest } from '@wheelhouse/event-sourcing';
import { ownViewsOf } from '../projections/own-views.js';
import type { Statement } from '../connection/query.js';

/** The number of a named lock, the same in every process; as text for SQL. */
export const lockHash = (name: string): string => numberOf(name).toString();

const numberOf = (name: string): bigint => hash('sha256', name, 'buffer').readBigInt64BE(0);

/** The lock that writers of a view share and its switch takes alone. */
export const viewLock = (view: string): string => `view:${view}`;

const ofViews = new WeakMap<AnyAggregate, readonly bigint[]>();

/** The locks of an aggregate's own views; the same at each command, and so reckoned once. */
function viewNumbers(aggregate: AnyAggregate): readonly bigint[] {
  let numbers = ofViews.get(aggregate);
  if (!numbers) ofViews.set(aggregate, (numbers = ownViewsOf(aggregate).map((view) => numberOf(viewLock(view.name)))));
  return numbers;
}

// Rows of a set-returning function come in its order, and a row's expressions from left to right; so the clock of the last row is read under all locks.
const TAKE = `select case when shared then pg_advisory_xact_lock_shared(hash) else pg_advisory_xact_lock(hash) end,
  (extract(epoch from clock_timestamp()) * 1000000)::bigint as clock`;
const LOCK = `${TAKE} from unnest($1::bigint[], $2::boolean[]) as wanted(hash, shared)`;

// A lock within the root of a stream has the stream's root in its name, read before any lock is had.
const LOCK_IN_ROOTS = `${TAKE} from (
    select hash, bool_and(shared) as shared from (
      select * from unnest($1::bigint[], $2::boolean[]) as wanted(hash, shared)
      union all
      select ('x' || left(encode(sha256(convert_to('root:' || coalesce(r.root, e.partition_key, w.id) || ':' || w.name, 'UTF8')), 'hex'), 16))::bit(64)::bigint, false
      from unnest($3::text[], $4::text[]) as w(id, name) left join events e on e.stream_id = w.id and e.version = 1 left join stream_roots r on r.stream_id = w.id
    ) all_of_them group by hash order by hash
  ) as sorted`;

/**
 * One statement that takes all locks of a transaction, each once, by number: two transactions that want the same ones
 * ask in the same order and can only wait, never block one another. Its rows tell the `clock` in microseconds since 1970.
 */
export function lockStatement(request: TransactionRequest): Statement {
  const wanted = new Map<bigint, boolean>();
  for (const { aggregate } of request.streams) {
    for (const number of viewNumbers(aggregate)) wanted.set(number, true);
  }
  const alone = [
    ...request.streams.map((stream) => `stream:${stream.id}`),
    ...request.keys.map(({ caller, key }) => `key:${caller}:${key}`),
    ...request.locks.filter((lock) => typeof lock === 'string').map((name) => `named:${name}`),
  ];
  for (const name of alone) wanted.set(numberOf(name), false);
  const sorted = [...wanted].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const values = [sorted.map(([number]) => number.toString()), sorted.map(([, shared]) => shared)];
  const inRoots = request.locks.filter((lock) => typeof lock !== 'string');
  if (inRoots.length === 0) return { name: 'lock', text: LOCK, values };
  return { name: 'lock-in-roots', text: LOCK_IN_ROOTS, values: [...values, inRoots.map(({ rootOf }) => rootOf), inRoots.map(({ name }) => name)] };
}

/** Takes no lock and tells the clock; what a test puts in place of {@link lockStatement}. */
export const noLockStatement: Statement = { name: 'no-lock', text: 'select (extract(epoch from clock_timestamp()) * 1000000)::bigint as clock', values: [] };
