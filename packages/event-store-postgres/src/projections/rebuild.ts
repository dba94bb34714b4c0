import type { AnyView, Place, RecordedEvent } from '@wheelhouse/event-sourcing';
import pg from 'pg';
import { lockHash, viewLock } from '../command/locks.js';
import { sqlState } from '../command/failures.js';
import { clientConfig, sessionSettings } from '../connection/open-pool.js';
import { enterEpoch } from '../log/epochs.js';
import type { EventReader } from '../log/event-rows.js';
import { settledHorizon } from '../log/read-log.js';
import { scanLog, scanStreams, type ScanPoint } from '../log/scan-log.js';
import { applyToTables } from './apply-batch.js';
import { copyRows } from './copy-rows.js';
import { inTransaction } from './ensure-views.js';
import { foldRows, withoutPlace } from './fold-rows.js';
import { createBuildTable, dropAbandonedBuilds, indexBuildTable, switchTo } from './registry.js';
import { rehomeRowsSql } from './row-sql.js';
import type { ViewTable } from './view-table.js';

/** How a rebuild goes about it. */
export interface RebuildOptions {
  readonly url: string;
  readonly readEvent: EventReader;
  /** Events read at a time; 10,000 where it is not said. */
  readonly chunk?: number;
  /** Told how many events have been folded so far. */
  readonly onProgress?: (events: number) => void;
}

const LOCK_TRIES = 60;
const lockNotAvailable = '55P03';

/**
 * Builds an own view anew from the log, while commands go on writing the old table, and switches to it. Three steps:
 * 1. what is settled now is folded stream by stream and copied, in short transactions (a long one would hold back the log's readers);
 * 2. what was written meanwhile is followed in the log's safe order;
 * 3. with the view's lock held alone every writer of it has committed: the rest is applied and the names are switched.
 * Returns how many events were folded. @throws FoldFailed, and leaves the old table live.
 */
export async function rebuildOwnView(view: AnyView, options: RebuildOptions): Promise<number> {
  if (view.source !== 'own') throw new Error(`view ${view.name} is fed by ${view.source}: its consumer rebuilds it`);
  const [reader, writer] = [open(options.url), open(options.url)];
  try {
    await Promise.all([reader.connect(), writer.connect()]);
    await writer.query('select pg_advisory_lock($1)', [lockHash(`rebuild:${view.name}`)]);
    await dropAbandonedBuilds(writer, view);
    const table = await createBuildTable(writer, view);
    // In a database that was moved, what was written before is settled; without its new epoch it would not be.
    await enterEpoch(writer);
    const horizon = await settledHorizon(reader);
    const copied = await copyStreams(reader, writer, table, horizon, options);
    await indexBuildTable(writer, table, true);
    return await followAndSwitch(writer, table, horizon, copied, options);
  } finally {
    await Promise.all([reader.end(), writer.end()]);
  }
}

function open(url: string): pg.Client {
  const client = new pg.Client(clientConfig(url, { ...sessionSettings, enable_seqscan: 'off', maintenance_work_mem: '64MB' }));
  client.on('error', () => undefined);
  return client;
}

async function copyStreams(reader: pg.Client, writer: pg.Client, table: ViewTable, horizon: Place, options: RebuildOptions): Promise<number> {
  const { readEvent, chunk = 10_000, onProgress } = options;
  const types = table.view.events.map((contract) => contract.type);
  const scan = (after: ScanPoint) => scanStreams(reader, readEvent, types, horizon, after, chunk);
  let events = 0;
  let unfinished: readonly RecordedEvent[] = [];
  let next = scan({ stream: '', version: 0 });
  for (;;) {
    const read = await next;
    const last = read.at(-1);
    const more = read.length === chunk;
    // The next piece is read while this one is folded and copied.
    if (last && more) next = scan({ stream: last.streamId, version: last.version });
    next.catch(() => undefined);
    const all = [...unfinished, ...read];
    const end = more && last ? all.findIndex((event) => event.streamId === last.streamId) : all.length;
    unfinished = all.slice(end);
    await copyRows(writer, table, foldRows(table.view, new Map(), all.slice(0, end).map(withoutPlace)));
    events += end;
    onProgress?.(events);
    if (!more) return events;
  }
}

async function followAndSwitch(writer: pg.Client, table: ViewTable, horizon: Place, copied: number, options: RebuildOptions): Promise<number> {
  const { readEvent, chunk = 10_000, onProgress } = options;
  const types = table.view.events.map((contract) => contract.type);
  const rehome = rehomeRowsSql(table);
  let after: Place = horizon;
  let events = copied;
  const follow = async (all: boolean): Promise<boolean> => {
    const read = await scanLog(writer, readEvent, types, after, chunk, all);
    await applyToTables(writer, [table], read.map(withoutPlace));
    after = read.at(-1)?.place ?? after;
    events += read.length;
    onProgress?.(events);
    return read.length === chunk;
  };
  for (let attempt = 1; ; attempt += 1) {
    while (await follow(false));
    const [settled, counted] = [after, events];
    try {
      await inTransaction(writer, async () => {
        await writer.query(`set local lock_timeout = '1s'`);
        await writer.query('select pg_advisory_xact_lock($1)', [lockHash(viewLock(table.view.name))]);
        while (await follow(true));
        if (rehome !== undefined) await writer.query(rehome);
        await switchTo(writer, table);
      });
      return events;
    } catch (error) {
      // Somebody reads or writes the view for longer than others should wait behind us: let them pass, and follow on.
      if (sqlState(error) !== lockNotAvailable || attempt === LOCK_TRIES) throw error;
      [after, events] = [settled, counted];
    }
  }
}
