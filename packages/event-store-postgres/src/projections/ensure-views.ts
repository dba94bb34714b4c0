import type { AnyView } from '@wheelhouse/event-sourcing';
import pg from 'pg';
import { lockHash } from '../command/locks.js';
import { clientConfig } from '../connection/open-pool.js';
import { createBuildTable, dropAbandonedBuilds, indexBuildTable, registeredViews, retireView, switchTo } from './registry.js';

/** What a start did to the views of a service. */
export interface ViewsEnsured {
  /** New ones, made empty: nothing had happened yet that they tell of. */
  readonly created: readonly AnyView[];
  /** Own ones that were built from the log before anything was served. */
  readonly rebuilt: readonly AnyView[];
  /** Fed ones that the consumer is to rebuild from the start of their topic. */
  readonly toRebuild: readonly AnyView[];
}

/** Questions whose answer differs between own and fed views. */
export interface ViewSources {
  /** Builds an own view from the log and switches to it. */
  readonly rebuildOwn?: (view: AnyView) => Promise<unknown>;
  /** Whether events of the view's have gone by already, so that an empty table would lie. */
  readonly hasPast: (client: pg.ClientBase, view: AnyView) => Promise<boolean>;
}

/**
 * Brings the tables of a service's views in line with their declarations, before it serves: new ones are made, own ones
 * whose fold has another version are rebuilt, and where `retire` is set those that are not in the list are dropped.
 * One process at a time does this in one database.
 *
 * Processes of the release before may still write while this goes on. One whose view was switched to another version can
 * write that aggregate no more, but a view that is added means nothing to it. So views that are known come first: where a
 * release adds an own view and raises the version of another of the same aggregate, all that others wrote lies before
 * the building of the added one; without that, the release before must be stopped first.
 */
export async function ensureViews(url: string, views: readonly AnyView[], sources: ViewSources, retire = false): Promise<ViewsEnsured> {
  const client = new pg.Client(clientConfig(url));
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockHash('views')]);
    const known = await registeredViews(client);
    const created: AnyView[] = [];
    const rebuilt: AnyView[] = [];
    const toRebuild: AnyView[] = [];
    for (const view of [...views].sort((a, b) => Number(known.has(b.name)) - Number(known.has(a.name)))) {
      if (known.get(view.name)?.version === view.version) continue;
      await dropAbandonedBuilds(client, view);
      const past = known.has(view.name) || (await sources.hasPast(client, view));
      if (past && view.source === 'own') {
        if (!sources.rebuildOwn) throw new Error(`view ${view.name} is to be rebuilt from the log, and this process has none`);
        await sources.rebuildOwn(view);
        rebuilt.push(view);
        continue;
      }
      if (!known.has(view.name)) await createEmpty(client, view);
      (past ? toRebuild : created).push(view);
    }
    if (retire) {
      for (const [name, registered] of known) if (!views.some((view) => view.name === name)) await inTransaction(client, () => retireView(client, registered));
    }
    return { created, rebuilt, toRebuild };
  } finally {
    await client.end();
  }
}

async function createEmpty(client: pg.ClientBase, view: AnyView): Promise<void> {
  await inTransaction(client, async () => {
    const table = await createBuildTable(client, view);
    await indexBuildTable(client, table);
    await switchTo(client, table);
  });
}

/** Whether any consumer of this database has taken records of a context's topic. */
export async function hasConsumed(client: pg.ClientBase, context: string): Promise<boolean> {
  const table = await client.query<{ there: boolean }>(`select to_regclass('consumer_checkpoints') is not null as there`);
  if (table.rows[0]?.there !== true) return false;
  const text = `select exists (select from consumer_checkpoints where topic like '%.' || $1::text || '.%' and next_offset > 0) as past`;
  const { rows } = await client.query<{ past: boolean }>(text, [context]);
  return rows[0]?.past === true;
}

/** Runs `act` in a transaction of its own. */
export async function inTransaction<Result>(client: pg.ClientBase, act: () => Promise<Result>): Promise<Result> {
  await client.query('begin');
  try {
    const result = await act();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
