import type { AnyView } from '@wheelhouse/event-sourcing';
import { liveTable, type ViewTable } from '@wheelhouse/event-store-postgres';
import type pg from 'pg';
import type { Target } from './target.js';

/** A view that a consumer feeds, and the table it writes: the live one, or one that is being built. */
export interface FedTable {
  readonly target: Target;
  readonly table: ViewTable;
}

/** The views of one topic, and which of them have no table yet that this release may write. */
export interface FedViews {
  readonly all: ReadonlyMap<AnyView, Target>;
  /** Views that are to be rebuilt before the consumer writes them. */
  pending(): readonly AnyView[];
  /** Live tables to write; the same array as long as they are the same. */
  ready(): readonly FedTable[];
  /** Looks whether a pending view was switched to, by whatever process. */
  refresh(client: pg.ClientBase | pg.Pool): Promise<void>;
}

export function fedViews(views: ReadonlyMap<AnyView, Target>, toRebuild: readonly AnyView[]): FedViews {
  const pending = new Set(toRebuild.filter((view) => views.has(view)));
  const live = new Map([...views].map(([view, target]): [AnyView, FedTable] => [view, { target, table: liveTable(view) }]));
  const tables = (): readonly FedTable[] => [...live].flatMap(([view, table]) => (pending.has(view) ? [] : [table]));
  let now = tables();
  return {
    all: views,
    pending: () => [...pending],
    ready: () => now,
    refresh: async (client) => {
      if (pending.size === 0) return;
      const { rows } = await client.query<{ name: string; version: number }>('select name, version from projections');
      const switched = [...pending].filter((view) => rows.some(({ name, version }) => name === view.name && version === view.version));
      for (const view of switched) pending.delete(view);
      if (switched.length > 0) now = tables();
    },
  };
}
