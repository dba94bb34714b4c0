import type { AnyView } from '@wheelhouse/event-sourcing';
import { Problem } from '../http/problem.js';
import type { OperationParts } from './operation-routes.js';

/** One rebuilding of a view, as operators see it. */
export interface Rebuild {
  readonly view: string;
  readonly status: 'running' | 'done' | 'failed';
  readonly startedAt: string;
  readonly finishedAt?: string;
  /** Events folded so far, where it is known. */
  readonly events: number;
  readonly error?: string;
}

/** Starts rebuildings and remembers the latest of each view. */
export interface Rebuilds {
  /** @throws Problem 409 while one runs */
  start(view: AnyView): Rebuild;
  of(view: AnyView): Rebuild | undefined;
  all(): readonly Rebuild[];
}

/** Rebuildings that this process was asked for; one that another process runs is seen by its outcome, the switch. */
export function rebuilds({ store, events, logger }: Pick<OperationParts, 'store' | 'events' | 'logger'>): Rebuilds {
  const latest = new Map<string, Rebuild>();
  const run = async (view: AnyView, begun: Rebuild): Promise<void> => {
    const note = (more: Partial<Rebuild>): void => void latest.set(view.name, { ...(latest.get(view.name) ?? begun), ...more });
    try {
      if (view.source !== 'own') await events?.consumer?.rebuild(view.name);
      else note({ events: (await store?.rebuild(view, (folded) => note({ events: folded }))) ?? 0 });
      note({ status: 'done', finishedAt: new Date().toISOString() });
      logger.info({ view: view.name }, 'view rebuilt');
    } catch (error) {
      logger.error({ err: error, view: view.name }, 'a view could not be rebuilt');
      note({ status: 'failed', finishedAt: new Date().toISOString(), error: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    start(view) {
      if (latest.get(view.name)?.status === 'running') throw new Problem(409, 'view.rebuilding', 'This view is being rebuilt already.');
      if (view.source === 'own' ? !store : !events?.consumer) throw new Problem(409, 'view.no-source', 'This process has nothing to rebuild the view from.');
      const begun: Rebuild = { view: view.name, status: 'running', startedAt: new Date().toISOString(), events: 0 };
      latest.set(view.name, begun);
      void run(view, begun);
      return begun;
    },
    of: (view) => latest.get(view.name),
    all: () => [...latest.values()],
  };
}
