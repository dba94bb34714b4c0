import type { AnyView, CommandHandler, RecordedEvent } from '@wheelhouse/event-sourcing';
import type { Kafka } from 'kafkajs';
import type pg from 'pg';
import type { Logger } from '../kafka/kafka-client.js';
import { runBatches, type RunningBatches, type TopicBatch } from '../kafka/run-batches.js';
import { ensureTopics, topicOf } from '../kafka/topics.js';
import { noMetrics, type MessagingMetrics } from '../metrics.js';
import { guardsOf, type WithGuards } from '../testing/guards.js';
import { recordDecoder } from '../wire/decode-record.js';
import type { BatchApplier } from './apply-batch.js';
import { readCheckpoints } from './batch-sql.js';
import { fedViews, type FedViews } from './fed-views.js';
import { followGenerations, type GenerationFollower } from './follow-generations.js';
import { lagMeter, type Lag } from './lag.js';
import { createProgress, type Progress } from './progress.js';
import { bind, type Subscription } from './subscription.js';
import { topicReader, type TopicReader } from './topic-reader.js';

export interface ConsumerOptions extends WithGuards {
  /** Name of the service; its group is `<prefix>wheelhouse.<name>`. */
  readonly name: string;
  /** Connections to the service's database, as `openPool` makes them. */
  readonly pool: pg.Pool;
  readonly kafka: Kafka;
  readonly subscriptions: readonly Subscription[];
  readonly logger: Logger;
  /** Handles the commands of reactions. */
  readonly handler?: Pick<CommandHandler, 'handle'>;
  readonly metrics?: MessagingMetrics;
  readonly prefix?: string;
  /** Without a heartbeat for so long, a process's partitions go to others; 30 s where it is not said. */
  readonly sessionTimeoutMs?: number;
  /** Batches worked on at once, each with a connection; half of the pool's where it is not said, so that requests find one. */
  readonly concurrency?: number;
  /**
   * How long the broker may gather records before it hands them over, in milliseconds: a consumer that nobody waits for
   * takes its facts ten times a second and not one by one. Each at once where it is not said.
   */
  readonly gatherMs?: number;
  /** Fed views whose tables are not ready, as `ensureViews` says; they are rebuilt from the start of their topic. */
  readonly toRebuild?: readonly AnyView[];
  /**
   * How long a new generation has to bring nothing before its views are switched to, where it does not reach the place
   * that the views before it had reached; 3 s where it is not said.
   */
  readonly settleMs?: number;
  /** Told of each batch's events once they are committed, those that nothing was done with left out. Must not throw. */
  readonly onApplied?: (events: readonly RecordedEvent[]) => void;
  /** The consumer crashed for good: the process is to end, and its supervisor to start it again. */
  readonly onFatal: (error: Error) => void;
}

/** Reads other contexts' topics into the views of a service. */
export interface Consumer extends Pick<Progress, 'waitFor'> {
  readonly topics: readonly string[];
  /** Begins; `onBatch` stands between Kafka and {@link consume}, where a framework wants its say. */
  start(onBatch?: (batch: TopicBatch) => Promise<void>): void;
  /** Applies a batch. */
  consume(batch: TopicBatch): Promise<void>;
  /** Resolves when the group was joined first. */
  joined(): Promise<void>;
  /** Builds a fed view anew from the start of its topic while the live one serves, and switches. */
  rebuild(view: string): Promise<void>;
  /** How far it is behind, by partition. @throws when the broker is away */
  lag(): Promise<readonly Lag[]>;
  /** The newest generation of each topic that was consumed here. */
  generations(): Promise<readonly { readonly topic: string; readonly generation: string | null }[]>;
  /** Views that are not ready to be served: their tables are being built. */
  pending(): readonly string[];
  /** What operators and replays need to know of each topic. */
  readonly work: ReadonlyMap<string, TopicWork>;
  readonly options: ConsumerOptions;
  stop(): Promise<void>;
}

/** What is done with one topic. */
export interface TopicWork {
  readonly topic: string;
  readonly applier: BatchApplier;
  readonly views: FedViews;
  readonly reader: TopicReader;
  readonly generations: GenerationFollower;
}

const AT_ONCE_MS = 50;
const MAX_BYTES = 1024 * 1024;

export function createConsumer(options: ConsumerOptions): Consumer {
  const { name, pool, kafka, logger, subscriptions, prefix, metrics = noMetrics } = options;
  const guards = guardsOf(options);
  const contexts = subscriptions.map(({ context }) => context);
  const progress = createProgress({ pool, consumer: name, contexts, prefix });
  const meter = lagMeter(kafka, pool, name, contexts.map((context) => topicOf(context, prefix)));
  let running: RunningBatches | undefined;

  const workOf = (subscription: Subscription): TopicWork => {
    const topic = topicOf(subscription.context, prefix);
    const { views: bound, effects } = bind(subscription, options.handler);
    const views = fedViews(bound, options.toRebuild ?? []);
    const applier: BatchApplier = { pool, decode: recordDecoder(subscription.registry), views, effects, guards };
    const generations = followGenerations({
      kafka, pool, logger, metrics, topic, consumer: name, prefix, views, applier,
      sessionTimeoutMs: options.sessionTimeoutMs ?? 30_000,
      settleMs: options.settleMs ?? 3_000,
      seek: (partition, offset) => running?.seek(topic, partition, offset),
      onSwitched: (partition) => progress.note(topic, partition),
      onFatal: options.onFatal,
    });
    const reader = topicReader({
      consumer: name, applier, logger, metrics,
      onApplied: ({ partition }, plan) => {
        progress.note(topic, partition);
        options.onApplied?.(plan.steps.map(({ event }) => event));
        const newest = plan.steps.at(-1)?.event.recordedAt;
        if (newest !== undefined) meter.applied(topic, partition, newest);
      },
      onNewer: ({ partition }, generation, batch) => generations.onNewer(partition, generation, batch.pause()),
    });
    return { topic, applier, views, reader, generations };
  };

  const work = new Map(subscriptions.map((subscription) => [topicOf(subscription.context, prefix), workOf(subscription)]));
  const topics = [...work.keys()];

  const consume = async (batch: TopicBatch): Promise<void> => {
    try {
      await work.get(batch.topic)?.reader(batch);
    } catch (error) {
      // Neither the database nor the record: a mistake of ours, which a retry would only repeat.
      options.onFatal(error instanceof Error ? error : new Error(String(error)));
    }
  };

  return {
    topics,
    work,
    options,
    waitFor: progress.waitFor,
    consume,
    start: (onBatch = consume) => {
      if (running || topics.length === 0) return;
      running = runBatches({
        kafka, logger, topics, onBatch,
        groupId: groupOf(name, prefix),
        prepare: () => ensureTopics(kafka, { contexts, ...(prefix === undefined ? {} : { prefix }) }),
        onAssigned: (partitions, seek) => seekToCheckpoints(pool, name, partitions, seek),
        onFatal: options.onFatal,
        sessionTimeoutMs: options.sessionTimeoutMs ?? 30_000,
        concurrency: options.concurrency ?? Math.max(2, Math.floor(pool.options.max / 2)),
        maxWaitMs: options.gatherMs ?? AT_ONCE_MS,
        minBytes: options.gatherMs === undefined ? 1 : MAX_BYTES,
        maxBytesPerPartition: MAX_BYTES,
      });
      for (const { generations, views } of work.values()) if (views.pending().length > 0) generations.rebuildPending();
    },
    joined: async () => running?.joined,
    rebuild: async (view) => {
      const owner = [...work.values()].find(({ views }) => [...views.all.keys()].some((one) => one.name === view));
      if (!owner) throw new Error(`no fed view is called ${view}`);
      await owner.generations.rebuild([...owner.views.all.keys()].filter((one) => one.name === view));
    },
    lag: meter.read,
    generations: () =>
      Promise.all(topics.map(async (topic) => {
        const at = await readCheckpoints(pool, name, topic);
        return { topic, generation: [...at.values()].flatMap(({ generation }) => generation ?? []).toSorted().at(-1) ?? null };
      })),
    pending: () => [...work.values()].flatMap(({ views }) => views.pending().map((view) => view.name)),
    stop: async () => {
      await running?.stop();
      await Promise.all([...work.values()].map(({ generations }) => generations.stop()));
      await meter.close();
    },
  };
}

export const groupOf = (name: string, prefix = ''): string => `${prefix}wheelhouse.${name}`;

/**
 * Begins one record before each checkpoint, so that the generation of what stands there is seen even where nothing new
 * comes; Kafka's own offsets are not asked.
 */
async function seekToCheckpoints(pool: pg.Pool, consumer: string, assigned: ReadonlyMap<string, readonly number[]>, seek: (topic: string, partition: number, offset: number) => void): Promise<void> {
  for (const [topic, partitions] of assigned) {
    const checkpoints = await readCheckpoints(pool, consumer, topic);
    for (const partition of partitions) {
      const at = checkpoints.get(partition)?.nextOffset ?? 0;
      if (at > 0) seek(topic, partition, at - 1);
    }
  }
}
