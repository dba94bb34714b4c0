import type { AnyView } from '@wheelhouse/event-sourcing';
import type { Kafka } from 'kafkajs';
import type pg from 'pg';
import type { Logger } from '../kafka/kafka-client.js';
import type { MessagingMetrics } from '../metrics.js';
import type { BatchApplier } from './apply-batch.js';
import { readCheckpoints } from './batch-sql.js';
import { messageOf } from './failures.js';
import type { FedViews } from './fed-views.js';
import { rebuildFed, type RebuildEnd } from './rebuild-fed.js';

export interface FollowerOptions {
  readonly kafka: Kafka;
  readonly pool: pg.Pool;
  readonly logger: Logger;
  readonly metrics: MessagingMetrics;
  readonly topic: string;
  readonly consumer: string;
  readonly prefix: string | undefined;
  readonly views: FedViews;
  readonly applier: BatchApplier;
  readonly sessionTimeoutMs: number;
  readonly settleMs: number;
  readonly seek: (partition: number, offset: number) => void;
  readonly onSwitched: (partition: number) => void;
  readonly onFatal: (error: Error) => void;
}

/** Sees to it that the views of a topic are those of its newest generation, and of this release's folds. */
export interface GenerationFollower {
  /** A newer generation stands at a partition's checkpoint; `resume` lets it go on once the views are switched. */
  onNewer(partition: number, generation: string, resume: () => void): void;
  /** Builds the views that are pending, as often as it takes. */
  rebuildPending(): void;
  /** Builds some views anew, from the start of the topic's generation. */
  rebuild(views: readonly AnyView[]): Promise<void>;
  stop(): Promise<void>;
}

const AGAIN_MS = 250;

export function followGenerations(options: FollowerOptions): GenerationFollower {
  const { logger, topic, consumer, pool } = options;
  const stopping = new AbortController();
  const held = new Map<number, () => void>();
  let wanted: string | undefined;
  let building = new AbortController();
  /** One thing at a time: a generation that changes ends a rebuild, which begins again behind it. */
  let tail: Promise<void> = Promise.resolve();

  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, AGAIN_MS));

  /** Partitions that are held stand before the older of two generations, so only the build sees the newer one. */
  const onNewer = (generation: string): void => {
    if (wanted !== undefined && generation > wanted) wanted = generation;
  };

  const build = async (views: readonly AnyView[], generation: string | undefined): Promise<RebuildEnd> => {
    building = new AbortController();
    return rebuildFed({ ...options, views, generation, onNewer, signal: AbortSignal.any([building.signal, stopping.signal]) });
  };

  const untilDone = async (what: string, attempt: () => Promise<boolean>): Promise<void> => {
    let told = false;
    while (!stopping.signal.aborted) {
      try {
        if (await attempt()) return;
      } catch (error) {
        if (!told && !stopping.signal.aborted) logger.warn({ topic, error: messageOf(error) }, `${what} failed; it is tried again until it works`);
        told = true;
      }
      await pause();
    }
  };

  const changeGeneration = (): Promise<void> =>
    untilDone('building the views of a newer generation', async () => {
      const generation = wanted;
      if (generation === undefined) return true;
      const at = await readCheckpoints(pool, consumer, topic);
      const reached = [...held.keys()].every((partition) => (at.get(partition)?.generation ?? '') >= generation);
      if (!reached) {
        logger.info({ topic, generation }, 'the topic has a newer generation: its views are built anew');
        await build([...options.views.all.keys()], generation);
        return false;
      }
      if (wanted === generation) wanted = undefined;
      for (const [partition, resume] of held) {
        held.delete(partition);
        options.seek(partition, at.get(partition)?.nextOffset ?? 0);
        options.onSwitched(partition);
        resume();
      }
      return wanted === undefined;
    });

  const enqueue = (run: () => Promise<void>): Promise<void> => {
    const done = tail.then(run);
    tail = done.catch(() => undefined);
    return done;
  };

  return {
    onNewer: (partition, generation, resume) => {
      held.set(partition, resume);
      if (wanted !== undefined && wanted >= generation) return;
      if (wanted === undefined) {
        options.metrics.generationChanged(topic);
        void enqueue(changeGeneration);
      }
      wanted = generation;
      building.abort();
    },
    rebuildPending: () => {
      void enqueue(() =>
        untilDone('building views', async () => {
          // A change of generation builds them as well.
          if (wanted !== undefined) return true;
          await options.views.refresh(pool);
          const pending = options.views.pending();
          if (pending.length > 0) await build(pending, undefined);
          await options.views.refresh(pool);
          return options.views.pending().length === 0;
        }),
      );
    },
    rebuild: (views) =>
      enqueue(async () => {
        for (;;) {
          const end = await build(views, undefined);
          if (end === 'switched' || stopping.signal.aborted) return;
          if (wanted !== undefined) return changeGeneration();
          await pause();
        }
      }),
    stop: async () => {
      stopping.abort();
      await tail;
    },
  };
}
