import type { Consumer } from './consumer/consumer.js';
import type { Lag } from './consumer/lag.js';
import { replay, type Replayed, type ReplayRequest } from './consumer/replay.js';
import type { Relay } from './relay/relay.js';

/** A record that waits for an operator, or behind one that does. */
export interface ParkedRecord {
  readonly id: number;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  /** View, `reaction:…` or `listener:…`; null where a stream has a gap, or the record names none. */
  readonly view: string | null;
  readonly key: string;
  /** Set where only this stream waits. */
  readonly stream: string | null;
  readonly version: number | null;
  readonly type: string | null;
  readonly reason: string;
  readonly detail: string;
  readonly attempts: number;
  readonly parkedAt: string;
}

/** What operators may ask of a service's messaging; a service without a consumer or a relay leaves it out. */
export interface Operations {
  lag(): Promise<readonly Lag[]>;
  /** Parked records, the oldest first; at most `limit`, 200 where it is not said. */
  parked(limit?: number): Promise<readonly ParkedRecord[]>;
  /** Counts of parked records by view and reason. */
  parkedCounts(): Promise<readonly { readonly view: string | null; readonly reason: string; readonly count: number }[]>;
  replay(request: ReplayRequest): Promise<Replayed>;
  /** Forgets a parked record that names no stream. False where there is none of this id. */
  discard(id: number): Promise<boolean>;
  /** Publishes a stream of this service's log again. Returns how many events. */
  republish(streamId: string): Promise<number>;
  /** Publishes the whole log again as a new generation. */
  startGeneration(): Promise<string>;
  /** The generation published here, and those consumed, by topic. */
  generations(): Promise<{ readonly published?: string; readonly backlog?: number; readonly consumed: Readonly<Record<string, string | null>> }>;
  /** Builds a fed view anew. */
  rebuild(view: string): Promise<void>;
}

export function operationsOf({ consumer, relay }: { readonly consumer?: Consumer; readonly relay?: Relay }): Operations {
  const listening = (): Consumer => consumer ?? missing('This service consumes nothing.');
  const publishing = (): Relay => relay ?? missing('This service publishes nothing.');
  return {
    lag: async () => (consumer ? consumer.lag() : []),
    parked: async (limit = 200) => {
      if (!consumer) return [];
      const { rows } = await consumer.options.pool.query<ParkedRecord>(
        `select id, topic, partition, "offset", view, partition_key as key, stream_id as stream, version, headers->>'ce_type' as type, reason, detail, attempts, parked_at as "parkedAt"
          from parked_records where consumer = $1 order by id limit $2`,
        [consumer.options.name, limit],
      );
      return rows;
    },
    parkedCounts: async () => {
      if (!consumer) return [];
      const { rows } = await consumer.options.pool.query<{ view: string | null; reason: string; count: number }>(
        'select view, reason, count(*)::int as count from parked_records where consumer = $1 group by view, reason order by view, reason', [consumer.options.name]);
      return rows;
    },
    replay: (request) => replay(listening(), request),
    discard: async (id) => {
      const { pool, name } = listening().options;
      const { rowCount } = await pool.query(`delete from parked_records where consumer = $1 and id = $2 and reason = 'missing-header'`, [name, id]);
      return rowCount === 1;
    },
    republish: (streamId) => publishing().republish(streamId),
    startGeneration: () => publishing().startGeneration(),
    generations: async () => {
      const state = await relay?.state();
      const consumed: Record<string, string | null> = {};
      for (const { topic, generation } of consumer ? await consumer.generations() : []) consumed[topic] = generation;
      return { ...(state?.generation === undefined ? {} : { published: state.generation }), ...(state ? { backlog: state.backlog } : {}), consumed };
    },
    rebuild: (view) => listening().rebuild(view),
  };
}

function missing(what: string): never {
  throw new Error(what);
}
