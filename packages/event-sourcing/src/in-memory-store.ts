import { homeAfter, type Context, type ContractRegistry } from '@wheelhouse/contracts';
import type { Root } from './access.js';
import { comparePlaces, type Place, type RecordedEvent } from './events.js';
import type { FactQuery, RootOf } from './facts.js';
import { foldView } from './fold-view.js';
import { EventTooLarge, MAX_EVENT_BYTES, type Append, type Appended, type EventStore, type LoadedStream, type StoredAnswer, type StreamRequest, type Writes } from './store.js';
import type { AnyView } from './view.js';

type Row = Record<string, unknown>;

/** A store in memory that keeps the same contract as the one on PostgreSQL; transactions run one after another. For specs. */
export function inMemoryStore(options: {
  readonly context: Context;
  readonly registry: ContractRegistry;
  readonly rootViews?: readonly AnyView[];
  readonly views?: readonly AnyView[];
  /** The store's clock; what it says is raised where it runs backwards in a stream. */
  readonly clock?: () => Date;
}): EventStore & { readonly put: (view: AnyView, row: Row) => void } {
  const clock = options.clock ?? (() => new Date());
  const log: RecordedEvent[] = [];
  const streams = new Map<string, RecordedEvent[]>();
  const snapshots = new Map<string, { stateVersion: number; version: number; state: unknown }>();
  const answers = new Map<string, StoredAnswer>();
  const reservations = new Map<string, string>();
  /** Streams that moved to another root. */
  const homes = new Map<string, string>();
  /** view → row id → row, and which stream wrote it. */
  const tables = new Map<string, Map<string, { row: Row; source: string }>>();
  let transactions = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const table = (view: Pick<AnyView, 'name'>) => {
    let rows = tables.get(view.name);
    if (!rows) tables.set(view.name, (rows = new Map()));
    return rows;
  };
  const rowsOf = (view: AnyView, source: string): Map<string, Row> =>
    new Map([...table(view)].flatMap(([id, entry]) => (entry.source === source ? [[id, entry.row] as const] : [])));

  const load = ({ aggregate, id }: StreamRequest): LoadedStream => {
    const events = streams.get(id) ?? [];
    const kept = snapshots.get(id);
    const snapshot = kept?.stateVersion === aggregate.stateVersion ? kept : undefined;
    const first = events[0];
    const last = events.at(-1);
    return {
      version: events.length,
      tail: events.slice(snapshot?.version ?? 0),
      rows: new Map(aggregate.views.map((view) => [view.name, rowsOf(view, id)])),
      ...(snapshot ? { snapshot: structuredClone({ version: snapshot.version, state: snapshot.state }) } : {}),
      ...(first ? { streamType: first.streamType, partitionKey: first.partitionKey } : {}),
      ...(homes.has(id) ? { root: keyOf(id) } : {}),
      ...(last ? { recordedAt: last.recordedAt, place: last.place } : {}),
    };
  };

  const ask = (query: FactQuery): unknown => {
    switch (query.fact) {
      case 'reservation':
        return reservations.get(`${query.scope}\n${query.value}`);
      case 'row':
        return table(query.view).get(query.id)?.row;
      case 'rows-by-id':
        return query.ids.flatMap((id) => table(query.view).get(id)?.row ?? []);
      case 'rows':
        return few(query.view, matching(query.view, query.where), query.limit);
      case 'rows-through': {
        const [first] = query.steps;
        if (!first) throw new Error('a way through views has a step');
        const from = matching(first.view, query.where);
        const last = query.steps.reduce<readonly Row[]>((found, { column }, index) => {
          const ids = new Set(found.map((row) => row[column]));
          const next = query.steps[index + 1]?.view;
          return [...table(next ?? query.view).values()].map((entry) => entry.row).filter((row) => ids.has(row[next ? 'id' : query.by]));
        }, from);
        return few(query.view, last, query.limit);
      }
      case 'rows-near': {
        const { view, where, sort, anchor, each } = query;
        const compared = (row: Row) => row[sort] as string;
        const list = matching(view, where).toSorted((a, b) => (compared(a) < compared(b) ? -1 : compared(a) > compared(b) ? 1 : String(a['id']) < String(b['id']) ? -1 : 1));
        if (!anchor) return list.slice(-each);
        const [found] = matching(view, { ...where, ...anchor });
        if (!found) return [];
        const before = list.filter((row) => compared(row) < compared(found)).slice(-each);
        return [...before, found, ...list.filter((row) => compared(row) > compared(found)).slice(0, each)];
      }
      case 'reaches': {
        const seen = new Set([query.start]);
        const edges = Map.groupBy(matching(query.view, {}), (row) => row[query.from]);
        for (const place of seen) {
          if (place === query.goal) return true;
          if (seen.size > query.limit) return undefined;
          for (const edge of edges.get(place) ?? []) seen.add(edge[query.to] as string);
        }
        return false;
      }
      case 'stream': {
        const first = streams.get(query.id)?.[0];
        return first && { streamType: first.streamType, partitionKey: keyOf(query.id), place: first.place, recordedAt: first.recordedAt };
      }
    }
  };

  const matching = (view: AnyView, where: Readonly<Record<string, unknown>>): readonly Row[] =>
    [...table(view).values()].map((entry) => entry.row).filter((row) => Object.entries(where).every(([name, value]) => row[name] === (isRootOf(value) ? keyOf(value.rootOf) : value)));

  const keyOf = (id: string): string => homes.get(id) ?? streams.get(id)?.[0]?.partitionKey ?? id;

  const rootOf = (id: string): Root | undefined => {
    const key = keyOf(id);
    return options.rootViews?.map((view) => table(view).get(key)?.row as Root | undefined).find(Boolean);
  };

  const append = (item: Append, transaction: string): Appended => {
    const stream = streams.get(item.streamId) ?? [];
    if (stream.length !== item.expectedVersion) throw new Error(`${item.streamId} stands at ${stream.length}, not ${item.expectedVersion}`);
    let after = stream.at(-1)?.recordedAt ?? '';
    const recorded = item.events.map((event, index): RecordedEvent => {
      if (Buffer.byteLength(JSON.stringify(event.data)) + Buffer.byteLength(JSON.stringify(event.metadata)) > MAX_EVENT_BYTES) throw new EventTooLarge();
      after = later(clock(), after);
      return {
        ...structuredClone(event),
        context: options.context,
        streamType: item.aggregate.stream,
        streamId: item.streamId,
        version: item.expectedVersion + index + 1,
        partitionKey: item.partitionKey,
        recordedAt: after,
        place: { epoch: 1, transaction, position: String(log.length + index + 1) },
      };
    });
    log.push(...recorded);
    streams.set(item.streamId, [...stream, ...recorded]);
    if (item.snapshot) snapshots.set(item.streamId, { stateVersion: item.aggregate.stateVersion, ...structuredClone(item.snapshot) });
    const home = homeAfter(options.registry, item.events);
    if (home !== undefined) homes.set(item.streamId, home);
    for (const view of item.aggregate.views) {
      const rows = rowsOf(view, item.streamId);
      for (const { id, row } of foldView(view, rows, recorded)) {
        const owner = table(view).get(id)?.source ?? item.streamId;
        if (owner !== item.streamId) throw new Error(`row ${id} of ${view.name} is written by another stream, ${owner}`);
        if (row) table(view).set(id, { row, source: item.streamId });
        else table(view).delete(id);
      }
      const root = homes.get(item.streamId);
      if (root !== undefined && 'root' in view.columns) {
        for (const [id, row] of rowsOf(view, item.streamId)) table(view).set(id, { row: { ...row, root }, source: item.streamId });
      }
    }
    return { streamId: item.streamId, events: recorded };
  };

  /** All of it or nothing: what a failure in the middle has done is undone. */
  const write = (writes: Writes): readonly Appended[] => {
    const length = log.length;
    const before = [streams, snapshots, answers, reservations, homes].map((map) => new Map<string, unknown>(map));
    const tablesBefore = new Map([...tables].map(([view, rows]) => [view, new Map(rows)]));
    try {
      return writeAll(writes);
    } catch (error) {
      log.length = length;
      [streams, snapshots, answers, reservations, homes].forEach((map, index) => {
        map.clear();
        before[index]?.forEach((value, key) => (map as Map<string, unknown>).set(key, value));
      });
      tables.clear();
      tablesBefore.forEach((rows, view) => tables.set(view, rows));
      throw error;
    }
  };

  const writeAll = (writes: Writes): readonly Appended[] => {
    const transaction = String((transactions += 1));
    const sized = writes.appends.flatMap((item) => item.events);
    if (sized.some((event) => Buffer.byteLength(JSON.stringify(event.data)) > MAX_EVENT_BYTES)) throw new EventTooLarge();
    const appended = writes.appends.map((item) => append(item, transaction));
    for (const reserve of writes.reserves) {
      if ('release' in reserve) reservations.delete(`${reserve.scope}\n${reserve.release}`);
    }
    for (const reserve of writes.reserves) {
      if (!('take' in reserve)) continue;
      const taken = `${reserve.scope}\n${reserve.take}`;
      if ((reservations.get(taken) ?? reserve.streamId) !== reserve.streamId) throw new Error(`${reserve.scope} ${reserve.take} is taken: lock it`);
      reservations.set(taken, reserve.streamId);
    }
    for (const { caller, key, fingerprint, streamId, version, events } of writes.answers) {
      const last = streams.get(streamId)?.[version - 1];
      if (!last) throw new Error(`no event for the answer under ${key}`);
      answers.set(`${caller}\n${key}`, { fingerprint, answer: { id: streamId, version, partitionKey: last.partitionKey, place: last.place, recordedAt: last.recordedAt, events } });
    }
    return appended;
  };

  return {
    transact: (request, decide) => {
      const run = queue.then(() => {
        const verdict = decide({
          streams: request.streams.map(load),
          answers: request.keys.map(({ caller, key }) => answers.get(`${caller}\n${key}`)),
          facts: request.facts.map(ask),
          roots: request.roots.map(rootOf),
        });
        return 'leave' in verdict ? verdict.leave : verdict.result(write(verdict.write));
      });
      queue = run.catch(() => undefined);
      return run;
    },
    readStream: (id, { after = 0, asOf, limit = Infinity } = {}) =>
      Promise.resolve((streams.get(id) ?? []).filter((event) => event.version > after && (asOf === undefined || event.recordedAt <= asOf)).slice(0, limit)),
    readKey: (key, { since, until, after, limit, streams: wanted }) =>
      Promise.resolve(
        log
          .filter((event) => event.partitionKey === key && (wanted === undefined || wanted.includes(event.streamId)) && event.recordedAt > since && (until === undefined || event.recordedAt <= until))
          .sort((a, b) => compareByTime(a, b))
          .filter((event) => !after || compareByTime(event, after) > 0)
          .slice(0, limit),
      ),
    readChangeSet: (changeSet, limit) => Promise.resolve(log.filter(({ metadata }) => metadata.changeSet === changeSet).slice(0, limit)),
    readEvent: (id) => Promise.resolve(log.find((event) => event.id === id)),
    readLog: (after: Place | undefined, limit) => Promise.resolve(log.filter((event) => !after || comparePlaces(event.place, after) > 0).slice(0, limit)),
    readRow: (view, id) => Promise.resolve(table(view).get(id)?.row),
    put: (view, row) => void table(view).set(String(row['id']), { row, source: String(row['id']) }),
  };
}

function few(view: AnyView, found: readonly Row[], limit: number): readonly Row[] {
  if (found.length > limit) throw new Error(`${view.name}: more than ${limit} rows`);
  return found;
}

const isRootOf = (value: unknown): value is RootOf => typeof value === 'object' && value !== null && 'rootOf' in value;

/** The clock's instant with microseconds, or one microsecond after `before` where the clock has not passed it. */
function later(now: Date, before: string): string {
  const stamp = now.toISOString().replace('Z', '000Z');
  if (stamp > before) return stamp;
  const micros = BigInt(Date.parse(`${before.slice(0, 19)}Z`)) * 1000n + BigInt(before.slice(20, 26)) + 1n;
  return `${new Date(Number(micros / 1_000_000n) * 1000).toISOString().slice(0, 19)}.${String(micros % 1_000_000n).padStart(6, '0')}Z`;
}

type Timed = Pick<RecordedEvent, 'recordedAt' | 'id'>;
const compareByTime = (a: Timed, b: Timed): number => (a.recordedAt === b.recordedAt ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.recordedAt < b.recordedAt ? -1 : 1);
