import type { AnyView } from '@wheelhouse/event-sourcing';
import { liveTable } from '@wheelhouse/event-store-postgres';
import type pg from 'pg';
import type { FedTable } from './apply-batch.js';
import type { Target } from './target.js';

/** The views of one topic, and which of them have no table yet that this release may write. */
export interface FedViews {
  readonly all: ReadonlyMap<AnyView, Target>;
  /** Views that are to be rebuilt before the consumer writes them. */
  pending(): readonly AnyView[];
  /** Live tables to write; a view that is pending is looked up, since another process may have switched to it. */
  tables(client: pg.ClientBase | pg.Pool): Promise<readonly FedTable[]>;
}

export function fedViews(views: ReadonlyMap<AnyView, Target>, toRebuild: readonly AnyView[]): FedViews {
  const pending = new Set(toRebuild.filter((view) => views.has(view)));
  const live = new Map([...views].map(([view, target]): [AnyView, FedTable] => [view, { target, table: liveTable(view) }]));
  const ready = (): readonly FedTable[] => [...live].flatMap(([view, table]) => (pending.has(view) ? [] : [table]));
  let now = ready();
  return {
    all: views,
    pending: () => [...pending],
    tables: async (client) => {
      if (pending.size === 0) return now;
      const { rows } = await client.query<{ name: string; version: number }>('select name, version from projections');
      for (const view of [...pending]) if (rows.some(({ name, version }) => name === view.name && version === view.version)) pending.delete(view);
      now = ready();
      return now;
    },
  };
}
