import type { ContractRegistry, Context } from '@wheelhouse/contracts';
import { Unavailable, type AnyView, type Appended, type EventStore, type TransactionRequest, type Verdict } from '@wheelhouse/event-sourcing';
import type pg from 'pg';
import { asStoreError } from './command/failures.js';
import { loadUnderLocks } from './command/load.js';
import { query } from './connection/query.js';
import { rowStatement, rowsStatement } from './command/facts.js';
import { prepareWrites, writeAndCommit } from './command/write.js';
import { openPool, type DatabaseOptions } from './connection/open-pool.js';
import { enterEpoch } from './log/epochs.js';
import { eventReader } from './log/event-rows.js';
import { logReader, type LogReader } from './log/read-log.js';
import { readChangeSet, readOneEvent } from './log/read-change-set.js';
import { readKey } from './log/read-key.js';
import { readStream } from './log/read-stream.js';
import { readRowAsOf } from './projections/as-of.js';
import { rebuildOwnView } from './projections/rebuild.js';
import { ensureViews, hasConsumed, type ViewsEnsured } from './projections/ensure-views.js';

/** What a store is made of. */
export interface PostgresStoreOptions extends DatabaseOptions {
  readonly context: Context;
  readonly registry: ContractRegistry;
  /** Show which root a record belongs to: a row for each product, project or other root, with id, team, visibility, roles and archived. */
  readonly rootViews?: readonly AnyView[];
  /** The time events are recorded at; the database's own clock where it is not given. Tests set it back. */
  readonly clock?: () => Date;
  /** Told after each commit that wrote events; the relay's bell. Must not throw. */
  readonly onCommitted?: (appended: readonly Appended[]) => void;
}

/** The log of one context on PostgreSQL, with what the relay, the operators and the reading routes need beside the port. */
export interface PostgresStore extends EventStore, LogReader {
  /** Connections of the store, each at home in the newest epoch. */
  readonly pool: pg.Pool;
  /** Connects once, and so opens the next epoch where the database was moved. @throws Unavailable */
  ready(): Promise<void>;
  /** Rows of a view whose columns equal `where`, by id. */
  readRows(view: AnyView, where: Readonly<Record<string, unknown>>, limit?: number): Promise<readonly Record<string, unknown>[]>;
  /** A row of an own view as it stood at an instant: the stream folded to its longest prefix at or before it. */
  readRowAsOf(view: AnyView, streamId: string, rowId: string, asOf: string): Promise<Record<string, unknown> | undefined>;
  /** Brings the tables of the service's views in line with their declarations; see {@link ensureViews}. To be called before the first command. */
  ensureViews(views: readonly AnyView[], options?: { readonly retire?: boolean }): Promise<ViewsEnsured>;
  /** Builds an own view anew from the log and switches to it, while commands go on. Returns how many events were folded. */
  rebuild(view: AnyView, onProgress?: (events: number) => void): Promise<number>;
  /** Forgets answers older than `days` days, a thousand at a time until `signal` ends it; those of reactions (callers `reaction:…`) are kept for ever. Returns how many went. */
  purgeAnswers(days?: number, signal?: AbortSignal): Promise<number>;
  /** Waits for what is under way and closes all connections. */
  close(): Promise<void>;
}

/** Guards that a test takes away to see that it would notice. */
export interface Mutations {
  readonly skipLocks?: boolean;
  readonly unsafeOrder?: boolean;
  /** Events are recorded at what the clock says, even where their stream is already further. */
  readonly trustClock?: boolean;
}

/** Days that the answer to an idempotency key is kept. */
export const ANSWER_DAYS = 30;

/** Opens a store; the tables of {@link eventStoreMigrations} and the views must be there before the first command. */
export const createPostgresStore = (options: PostgresStoreOptions): PostgresStore => createMutatedStore(options, {});

/** {@link createPostgresStore} with guards taken away: for tests only. */
export function createMutatedStore(options: PostgresStoreOptions, mutations: Mutations): PostgresStore {
  const epochs = new WeakMap<object, number>();
  const pool = openPool(options, async (client) => {
    epochs.set(client, await enterEpoch(client));
  });
  const readEvent = eventReader(options.context, options.registry);
  const loading = { readEvent, rootViews: options.rootViews ?? [], skipLocks: mutations.skipLocks === true };

  const withClient = async <Result>(use: (client: pg.PoolClient) => Promise<Result>): Promise<Result> => {
    const client = await pool.connect().catch((error: unknown) => {
      throw asStoreError(error, false);
    });
    try {
      const result = await use(client);
      client.release();
      return result;
    } catch (error) {
      const told = asStoreError(error, false);
      client.release(told instanceof Unavailable);
      throw told;
    }
  };

  const transactOn = async <Result>(client: pg.PoolClient, request: TransactionRequest, decide: Parameters<EventStore['transact']>[1]): Promise<Result> => {
    let committing = false;
    try {
      const under = await loadUnderLocks(client, request, loading);
      const verdict = decide(under.loaded) as Verdict<Result>;
      if ('leave' in verdict) {
        await client.query('rollback');
        return verdict.leave;
      }
      const epoch = epochs.get(client);
      if (epoch === undefined) throw new Error('the connection is in no epoch');
      const clock = options.clock ? options.clock().getTime() * 1000 : under.clock;
      const ids = request.streams.map((stream) => stream.id);
      const writes = prepareWrites(verdict.write, under, ids, { context: options.context, registry: options.registry, epoch, clock, trustClock: mutations.trustClock === true });
      committing = true;
      const appended = await writeAndCommit(client, writes, epoch);
      committing = false;
      if (writes.events) options.onCommitted?.(appended);
      return verdict.result(appended);
    } catch (error) {
      const told = asStoreError(error, committing);
      // Behind a failed COMMIT this is a warning only; a connection that is gone is not asked.
      if (!(told instanceof Unavailable && told.outcome === 'unknown')) await client.query('rollback').catch(() => undefined);
      throw told;
    }
  };

  const ready = (): Promise<void> => withClient(() => Promise.resolve());
  const rebuild = (view: AnyView, onProgress?: (events: number) => void): Promise<number> =>
    rebuildOwnView(view, { url: options.url, readEvent, ...(onProgress ? { onProgress } : {}) }).catch((error: unknown) => {
      throw asStoreError(error, false);
    });

  return {
    pool,
    ...logReader(options.context, withClient, mutations.unsafeOrder === true),
    transact: (request, decide) => withClient((client) => transactOn(client, request, decide as Parameters<EventStore['transact']>[1])),
    readStream: (id, range = {}) => withClient((client) => readStream(client, readEvent, id, range)),
    readChangeSet: (changeSet, limit) => withClient((client) => readChangeSet(client, readEvent, changeSet, limit)),
    readEvent: (id) => withClient((client) => readOneEvent(client, readEvent, id)),
    readKey: (key, range) => withClient((client) => readKey(client, readEvent, key, range)),
    readRow: (view, id) => withClient(async (client) => (await query(client, rowStatement(view, id)))[0]),
    readRows: (view, where, limit = 10_000) => withClient((client) => query(client, rowsStatement(view, where, limit))),
    readRowAsOf: (view, streamId, rowId, asOf) =>
      withClient(async (client) => readRowAsOf(view, await readStream(client, readEvent, streamId, { asOf }), rowId)),
    ensureViews: async (views, { retire = false } = {}) => {
      await ready();
      return ensureViews(options.url, views, { hasPast, rebuildOwn: rebuild }, retire);
    },
    rebuild,
    purgeAnswers: (days = ANSWER_DAYS, signal) => withClient((client) => purgeAnswers(client, days, signal)),
    ready,
    close: () => pool.end(),
  };
}

async function hasPast(client: pg.ClientBase, view: AnyView): Promise<boolean> {
  if (view.source !== 'own') return hasConsumed(client, view.source);
  const types = view.events.map((contract) => contract.type);
  const { rows } = await client.query<{ past: boolean }>('select exists (select from events where type = any($1)) as past', [types]);
  return rows[0]?.past === true;
}

// In pieces, since one long transaction would hold back every reader of the log.
const PURGE = `delete from command_answers where (caller, key) in (
  select caller, key from command_answers where not starts_with(caller, 'reaction:') and answered_at < clock_timestamp() - make_interval(days => $1) limit 1000)`;

async function purgeAnswers(client: pg.ClientBase, days: number, signal: AbortSignal | undefined): Promise<number> {
  let purged = 0;
  while (!signal?.aborted) {
    const { rowCount } = await client.query({ name: 'purge', text: PURGE, values: [days] });
    if (!rowCount) break;
    purged += rowCount;
  }
  return purged;
}

