import type { Root } from './access.js';
import type { Lock } from './command.js';
import type { Fact, RecordedEvent } from './events.js';
import type { FactQuery, RootOf, StreamFact } from './facts.js';
import { foldView } from './fold-view.js';
import { newRoot, type Prepared, type Working } from './judge-one.js';
import type { AnyView } from './view.js';

/** A stream as commands behind its creation know it: where and when it is recorded nobody can say yet. */
export type KnownStream = Pick<StreamFact, 'streamType' | 'partitionKey'> & Partial<StreamFact>;

/**
 * What the creations of one transaction are about to make. The store knows nothing of it when it is asked, so it is asked for
 * what a new stream is born below, and what it cannot know is told from what the commands before have decided.
 */
export interface BornTogether {
  readonly lock: (lock: Lock) => Lock;
  readonly query: (query: FactQuery) => FactQuery;
  /** The record to ask the store for instead of a new one: what it is born below, at any depth, or itself. */
  readonly home: (id: string) => string;
  readonly fact: (query: FactQuery, found: unknown) => unknown;
  /** A named record, `found` by its home. */
  readonly stream: (id: string, found: StreamFact | undefined) => KnownStream | undefined;
  readonly root: (id: string, found: Root | undefined) => Root | undefined;
}

const nothingBorn: BornTogether = {
  lock: (lock) => lock,
  query: (query) => query,
  home: (id) => id,
  fact: (_query, found) => found,
  stream: (_id, found) => found,
  root: (_id, found) => found,
};

/** What these commands make of each other's streams; `working` fills while they are judged in order. */
export function bornTogether(prepared: readonly Prepared[], working: ReadonlyMap<string, Working>): BornTogether {
  const born = new Map(prepared.length > 1 ? prepared.flatMap((item) => (item.birth !== undefined && !item.companion ? [[item.streamId, item] as const] : [])) : []);
  if (born.size === 0) return nothingBorn;

  const home = (id: string): string => {
    let at = id;
    for (let depth = 0; depth <= born.size; depth += 1) {
      const birth = born.get(at)?.birth;
      if (typeof birth !== 'object' || !('below' in birth)) return at;
      at = birth.below;
    }
    // Born below one another in a circle: below nothing that there is.
    return id;
  };
  /** A new stream that a command before has begun. */
  const begun = (id: string): { readonly item: Prepared; readonly stream: Working } | undefined => {
    const item = born.get(id);
    const stream = working.get(id);
    return item && stream && stream.loaded.version === 0 && stream.version > 0 ? { item, stream } : undefined;
  };
  const streamOf = (id: string, found: StreamFact | undefined): KnownStream | undefined => {
    if (!born.has(id)) return found;
    const known = begun(id);
    return known && { ...found, streamType: known.item.request.command.aggregate.stream, partitionKey: known.stream.partitionKey ?? id };
  };
  const rowOf = (view: AnyView, id: string): Record<string, unknown> | undefined => {
    const known = begun(id);
    return known?.item.request.command.aggregate.views.includes(view) ? foldedRow(view, id, known.item, known.stream) : undefined;
  };

  return {
    home,
    lock: (lock) => (typeof lock === 'string' ? lock : { ...lock, rootOf: home(lock.rootOf) }),
    query: (query) => {
      if (query.fact === 'stream') return { ...query, id: home(query.id) };
      return 'where' in query ? { ...query, where: Object.fromEntries(Object.entries(query.where).map(([name, value]) => [name, isRootOf(value) ? { rootOf: home(value.rootOf) } : value])) } : query;
    },
    fact: (query, found) => {
      if (query.fact === 'row') return found ?? rowOf(query.view, query.id);
      if (query.fact === 'rows-by-id') return [...(found as readonly unknown[]), ...query.ids.flatMap((id) => rowOf(query.view, id) ?? [])];
      return query.fact === 'stream' ? streamOf(query.id, found as StreamFact | undefined) : found;
    },
    stream: streamOf,
    root: (id, found) => {
      const birth = born.get(home(id))?.birth;
      return typeof birth === 'object' && 'root' in birth ? newRoot(home(id), birth.root) : found;
    },
  };
}

const isRootOf = (value: unknown): value is RootOf => typeof value === 'object' && value !== null && 'rootOf' in value;

/** The row that a new stream's facts come to so far, as if they were recorded at the edge's time. */
function foldedRow(view: AnyView, id: string, { request }: Prepared, { events, partitionKey }: Working): Record<string, unknown> | undefined {
  const rows = new Map<string, Record<string, unknown>>();
  const { context, stream: streamType } = request.command.aggregate;
  const recorded = events.map(
    (event: Fact & Pick<RecordedEvent, 'id' | 'schemaVersion' | 'metadata'>, index): RecordedEvent => ({
      ...event,
      ...{ context, streamType, streamId: id, version: index + 1, partitionKey: partitionKey ?? id, recordedAt: request.now },
      place: { epoch: 0, transaction: '0', position: String(index + 1) },
    }),
  );
  for (const change of foldView(view, rows, recorded)) void change;
  return rows.get(id);
}
