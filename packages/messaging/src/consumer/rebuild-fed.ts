import type { AnyView } from '@wheelhouse/event-sourcing';
import { comparePlaces } from '@wheelhouse/event-sourcing';
import { lockHash } from '@wheelhouse/event-store-postgres';
import { createBuildTable, indexBuildTable } from '@wheelhouse/event-store-postgres';
import { dropAbandonedBuilds } from '@wheelhouse/event-store-postgres/projections/registry';
import type { ViewTable } from '@wheelhouse/event-store-postgres';
import type { Kafka } from 'kafkajs';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Logger } from '../kafka/kafka-client.js';
import { runBatches, type TopicBatch } from '../kafka/run-batches.js';
import { noMetrics } from '../metrics.js';
import type { BatchApplier } from './apply-batch.js';
import { readCheckpoints } from './batch-sql.js';
import type { Checkpoint } from './plan-batch.js';
import { beginBuild, forgetBuilds, switchGeneration, switchViews } from './switch-fed.js';
import { viewTarget } from './target.js';
import { topicReader } from './topic-reader.js';

export interface RebuildOptions {
  readonly kafka: Kafka;
  readonly pool: pg.Pool;
  readonly logger: Logger;
  readonly topic: string;
  readonly consumer: string;
  readonly prefix: string | undefined;
  readonly sessionTimeoutMs: number;
  readonly settleMs: number;
  readonly views: readonly AnyView[];
  readonly applier: BatchApplier;
  /** The generation to build; undefined builds that of the consumer, up to where it stands. */
  readonly generation: string | undefined;
  /** A still newer generation was met: the consumer may stand before both, and not see it. */
  readonly onNewer: (generation: string) => void;
  readonly signal: AbortSignal;
}

/** `busy`: another process builds; `ended`: told to, or a newer generation came. */
export type RebuildEnd = 'switched' | 'busy' | 'ended';

const LOOK_MS = 50;
/** Records that a build may be behind the consumer when the consumer is stopped for the rest, and how long that may take. */
const NEAR = 2_000;
const MEET_MS = 5_000;

/**
 * Builds fed views in tables beside the live ones, by a consumer of its own that begins at the start of the topic,
 * while the live ones are read and written; then switches with all the topic's checkpoints locked. A build of the
 * consumer's own generation stays behind the consumer, so that it can end at exactly its offsets; a build of a newer
 * one runs reactions and listeners too, takes the consumer's place, and leaves it its checkpoints.
 * @throws when the infrastructure is away; nothing is left then but what the next rebuild removes.
 */
export async function rebuildFed(options: RebuildOptions): Promise<RebuildEnd> {
  const { pool, consumer, topic } = options;
  const client = await pool.connect();
  const lock = lockHash(`rebuild:${consumer}:${topic}`);
  let broken = false;
  try {
    const { rows } = await client.query<{ had: boolean }>('select pg_try_advisory_lock($1) as had', [lock]);
    if (!rows[0]?.had) return 'busy';
    try {
      await forgetBuilds(client, consumer, topic);
      const tables: ViewTable[] = [];
      for (const view of options.views) {
        await dropAbandonedBuilds(client, view);
        tables.push(await createBuildTable(client, view));
      }
      const end = await fillAndSwitch(options, client, tables);
      if (end !== 'switched') for (const view of options.views) await dropAbandonedBuilds(client, view);
      return end;
    } finally {
      await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => {
        broken = true;
      });
    }
  } catch (error) {
    broken = true;
    throw error;
  } finally {
    client.release(broken);
  }
}

async function fillAndSwitch(options: RebuildOptions, client: pg.PoolClient, tables: readonly ViewTable[]): Promise<RebuildEnd> {
  const { consumer, topic, kafka, logger, applier, pool } = options;
  const build = `${consumer}#${uuidv7()}`;
  const main = await readCheckpoints(client, consumer, topic);
  const generation = options.generation ?? [...main.values()].flatMap((at) => at.generation ?? []).toSorted().at(-1);
  await beginBuild(client, build, topic, generation);
  const reached = new Map<number, Checkpoint>();
  let limits = main;
  let changed = Date.now();
  let newer = false;

  const fed = tables.map((table) => ({ table, target: viewTarget(table.view) }));
  const reader = topicReader({
    consumer: build,
    logger,
    metrics: noMetrics,
    applier: {
      ...applier,
      effects: options.generation === undefined ? [] : applier.effects,
      views: { ready: () => fed, refresh: async () => undefined },
    },
    onApplied: ({ partition }, { checkpoint, steps }) => {
      reached.set(partition, checkpoint);
      if (steps.length > 0) changed = Date.now();
    },
    onNewer: (_of, generation) => {
      newer = true;
      options.onNewer(generation);
    },
  });
  const onBatch = async (batch: TopicBatch): Promise<void> => {
    if (options.generation !== undefined) return reader(batch);
    // Beyond the consumer's checkpoint nothing is read, so that the switch can meet it there.
    const limit = limits.get(batch.partition)?.nextOffset ?? 0;
    const within = batch.messages.filter(({ offset }) => Number(offset) < limit);
    const beyond = batch.messages.find(({ offset }) => Number(offset) >= limit);
    if (within.length > 0) await reader({ ...batch, messages: within });
    else await new Promise((resolve) => setTimeout(resolve, LOOK_MS / 2));
    if (beyond && batch.live()) batch.seek(Number(beyond.offset));
  };
  const fatal = Promise.withResolvers<never>();
  fatal.promise.catch(() => undefined);
  const running = runBatches({
    kafka, logger, topics: [topic],
    onBatch: (batch) => onBatch(batch).catch((error: unknown) => fatal.reject(error)),
    groupId: `${options.prefix ?? ''}wheelhouse.${build}`,
    prepare: async () => undefined,
    onFatal: fatal.reject,
    sessionTimeoutMs: options.sessionTimeoutMs,
    concurrency: 4,
    maxWaitMs: LOOK_MS,
    minBytes: 1,
    maxBytesPerPartition: 2 * 1024 * 1024,
  });
  const admin = kafka.admin({ retry: { retries: 3 } });
  const ended = () => newer || options.signal.aborted;

  /** Waits until `there` is true of what was built, or the build is over. */
  const until = async (there: () => Promise<boolean>): Promise<boolean> => {
    while (!ended()) {
      if (await there()) return true;
      await Promise.race([fatal.promise, new Promise((resolve) => setTimeout(resolve, LOOK_MS))]);
    }
    return false;
  };

  try {
    await admin.connect();
    /** Records between the build and the consumer. */
    const distance = async (): Promise<number> => {
      limits = await readCheckpoints(pool, consumer, topic);
      return [...limits].reduce((sum, [partition, { nextOffset }]) => sum + Math.max(0, nextOffset - Math.max(reached.get(partition)?.nextOffset ?? 0, starts.get(partition) ?? 0)), 0);
    };
    const near = async (): Promise<boolean> => (await distance()) <= NEAR;
    const ends = await admin.fetchTopicOffsets(topic);
    const starts = new Map(ends.map(({ partition, low }) => [partition, Number(low)]));
    const caughtUp = async (): Promise<boolean> => {
      for (const { partition, high, low } of await admin.fetchTopicOffsets(topic)) {
        if (Number(high) > Math.max(Number(low), reached.get(partition)?.nextOffset ?? 0)) return false;
      }
      // Looked at anew: the consumer goes on meanwhile with what the older generation still brings.
      const past = [...(await readCheckpoints(pool, consumer, topic))].every(([partition, { place }]) => {
        const here = reached.get(partition)?.place;
        return place === undefined || (here !== undefined && comparePlaces(here, place) >= 0);
      });
      return past || Date.now() - changed >= options.settleMs;
    };
    if (!(await until(options.generation === undefined ? near : caughtUp))) return 'ended';
    for (const table of tables) await indexBuildTable(client, table);
    while (options.generation === undefined) {
      if (!(await until(near))) return 'ended';
      // The consumer stands still meanwhile, so the rest is soon read; if it is not, it goes on and this is tried again.
      const end = Date.now() + MEET_MS;
      const meets = async (): Promise<boolean> => (await until(async () => Date.now() > end || (await distance()) === 0)) && (await distance()) === 0;
      if (await switchViews(client, { consumer, topic, build, tables, meets, held: applier.guards.heldSwitch })) return 'switched';
    }
    if (!(await until(caughtUp))) return 'ended';
    await running.stop();
    await switchGeneration(client, { consumer, topic, build, tables, held: applier.guards.heldSwitch });
    return 'switched';
  } finally {
    await running.stop();
    await admin.deleteGroups([`${options.prefix ?? ''}wheelhouse.${build}`]).catch(() => undefined);
    await admin.disconnect().catch(() => undefined);
    await forgetBuilds(client, consumer, topic).catch(() => undefined);
  }
}
