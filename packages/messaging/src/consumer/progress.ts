import { comparePlaces, type Place, type Position } from '@wheelhouse/event-sourcing';
import type pg from 'pg';
import { partitionOf } from '../kafka/partition-of.js';
import { topicOf } from '../kafka/topics.js';
import { checkpointOf, type ParkedRow } from './batch-sql.js';
import { decodePlace } from '../wire/decode-record.js';
import { header } from '../wire/headers.js';
import type { Context } from '@wheelhouse/contracts';

/** How a wait for a position ended. */
export type Waited =
  | { readonly outcome: 'applied' }
  /** Not there in time. */
  | { readonly outcome: 'timeout' }
  /** The event, or one before it of its key, is parked: it is not shown until an operator replays it. */
  | { readonly outcome: 'parked'; readonly view: string | null; readonly reason: string; readonly detail: string };

export interface ProgressOptions {
  readonly pool: pg.Pool;
  readonly consumer: string;
  /** Contexts that are consumed; a position of another is the service's own, and true at once. */
  readonly contexts: readonly Context[];
  readonly prefix?: string | undefined;
}

/** Knows how far this service is in what others wrote. */
export interface Progress {
  /** Tells of a batch that was applied here. */
  note(topic: string, partition: number): void;
  /** Waits until a position of another context is applied, whichever process of the service does it. */
  waitFor(position: Position, timeoutMs?: number): Promise<Waited>;
}

/** Longest wait of a request, in milliseconds. */
export const WAIT_MS = 5_000;
/** How often other processes' progress is looked at. */
const POLL_MS = 50;

export function createProgress({ pool, consumer, contexts, prefix }: ProgressOptions): Progress {
  const waiting = new Map<string, Set<() => void>>();

  const nextChange = (name: string, ms: number): Promise<void> =>
    new Promise((resolve) => {
      const here = waiting.get(name) ?? new Set();
      const wake = () => {
        clearTimeout(timer);
        here.delete(wake);
        if (here.size === 0) waiting.delete(name);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      waiting.set(name, here.add(wake));
    });

  return {
    note: (topic, partition) => waiting.get(`${topic} ${partition}`)?.forEach((wake) => wake()),
    waitFor: async ({ context, key, place }, timeoutMs = WAIT_MS) => {
      if (!contexts.includes(context)) return { outcome: 'applied' };
      const topic = topicOf(context, prefix);
      const partition = partitionOf(key);
      const end = Date.now() + timeoutMs;
      for (;;) {
        const changed = nextChange(`${topic} ${partition}`, POLL_MS);
        const { reached, parked } = await look(pool, { consumer, topic, partition, key, place });
        if (parked) return { outcome: 'parked', view: parked.view, reason: parked.reason, detail: parked.detail };
        if (reached) return { outcome: 'applied' };
        if (Date.now() >= end) return { outcome: 'timeout' };
        await changed;
      }
    },
  };
}

interface Sought {
  readonly consumer: string;
  readonly topic: string;
  readonly partition: number;
  readonly key: string;
  readonly place: Place;
}

async function look(pool: pg.Pool, sought: Sought): Promise<{ reached: boolean; parked: ParkedRow | undefined }> {
  const { rows } = await pool.query<Parameters<typeof checkpointOf>[0] & { parked: readonly ParkedRow[] | null }>({
    name: 'progress',
    text: `select partition, generation, next_offset, epoch, transaction_id::text, position::text,
        (select json_agg(json_build_object('view', view, 'reason', reason, 'detail', detail, 'headers', headers) order by "offset")
          from parked_records parked where parked.consumer = $1 and parked.topic = $2 and parked.partition_key = $4) as parked
      from consumer_checkpoints where consumer = $1 and topic = $2 and partition = $3`,
    values: [sought.consumer, sought.topic, sought.partition, sought.key],
  });
  const [row] = rows;
  const at = checkpointOf(row).place;
  const parked = row?.parked?.find(({ headers }) => {
    const place = decodePlace(headers[header.place]);
    return place !== undefined && comparePlaces(place, sought.place) <= 0;
  });
  return { reached: at !== undefined && comparePlaces(at, sought.place) >= 0, parked };
}
