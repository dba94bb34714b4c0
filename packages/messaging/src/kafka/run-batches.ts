import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { isAway, messageOf } from '../consumer/failures.js';
import type { Logger } from './kafka-client.js';

/** Records of one partition, in order, and what may be done about the partition. */
export interface TopicBatch {
  readonly topic: string;
  readonly partition: number;
  readonly messages: readonly KafkaMessage[];
  /** Offset behind the newest record of the partition. */
  readonly highWatermark: number;
  /** False once the partition was taken away, sought elsewhere, or the consumer stops: what is done now is for nothing. */
  live(): boolean;
  /** The next fetch begins behind this offset. */
  resolve(offset: number): void;
  /** The next fetch begins at this offset. */
  seek(offset: number): void;
  /** No more of this partition until the function it answers is called. */
  pause(): () => void;
}

export interface RunOptions {
  readonly kafka: Kafka;
  readonly groupId: string;
  readonly logger: Logger;
  readonly topics: readonly string[];
  /** Called again and again until it succeeds, before the topics are subscribed to. */
  readonly prepare: () => Promise<void>;
  readonly onBatch: (batch: TopicBatch) => Promise<void>;
  /** Partitions that this process now has, by topic; the consumer may seek. Called at each assignment. */
  readonly onAssigned?: (partitions: ReadonlyMap<string, readonly number[]>, seek: (topic: string, partition: number, offset: number) => void) => Promise<void>;
  /** The consumer crashed for good. */
  readonly onFatal: (error: Error) => void;
  /** Without a heartbeat for so long, a member's partitions go to others; in milliseconds. */
  readonly sessionTimeoutMs: number;
  /** Partitions worked on at once. */
  readonly concurrency: number;
  /** Longest time a fetch waits for a first record; how long a seek or a stop may take while nothing comes. */
  readonly maxWaitMs: number;
  /** Bytes of one partition in a batch at most. */
  readonly maxBytesPerPartition: number;
}

export interface RunningBatches {
  /** Resolves once the group was joined first. */
  readonly joined: Promise<void>;
  seek(topic: string, partition: number, offset: number): void;
  resume(topic: string): void;
  stop(): Promise<void>;
}

/**
 * Consumes topics in batches: commits nothing to Kafka by itself, beats while a batch is worked on, and connects for as
 * long as it takes when the broker is away. kafkajs rejoins and restarts by itself; what it cannot restart is fatal.
 */
export function runBatches(options: RunOptions): RunningBatches {
  const { kafka, logger, groupId, sessionTimeoutMs } = options;
  const joined = Promise.withResolvers<void>();
  joined.promise.catch(() => undefined);
  let stopped = false;
  let wake: (() => void) | undefined;
  const heartbeatInterval = Math.max(300, Math.floor(sessionTimeoutMs / 5));
  const consumer = kafka.consumer({
    groupId,
    sessionTimeout: sessionTimeoutMs,
    rebalanceTimeout: Math.max(10_000, sessionTimeoutMs),
    heartbeatInterval,
    maxWaitTimeInMs: options.maxWaitMs,
    minBytes: 1,
    maxBytesPerPartition: options.maxBytesPerPartition,
    maxBytes: options.maxBytesPerPartition * 12,
    allowAutoTopicCreation: false,
    metadataMaxAge: 60_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 8, restartOnFailure: async () => !stopped },
  });
  const seek = (topic: string, partition: number, offset: number) => consumer.seek({ topic, partition, offset: String(offset) });

  listen(consumer, options, seek, joined.resolve, () => stopped);

  const connect = async (): Promise<void> => {
    let told = false;
    for (let pause = 200; !stopped; pause = Math.min(pause * 2, 3_000)) {
      try {
        await options.prepare();
        await consumer.connect();
        await consumer.subscribe({ topics: [...options.topics], fromBeginning: true });
        await consumer.run({
          autoCommit: false,
          eachBatchAutoResolve: false,
          partitionsConsumedConcurrently: options.concurrency,
          eachBatch: (payload) => eachBatch(payload, options, seek, heartbeatInterval, () => stopped),
        });
        if (told) logger.info({ group: groupId }, 'Kafka is back; the consumer goes on');
        return;
      } catch (error) {
        if (isBug(error)) return options.onFatal(error instanceof Error ? error : new Error(String(error)));
        if (!told) logger.warn({ group: groupId, error: messageOf(error) }, 'cannot consume; the consumer tries until it can');
        told = true;
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, pause);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    }
  };

  const running = connect();
  return {
    joined: joined.promise,
    seek,
    resume: (topic) => consumer.resume([{ topic }]),
    stop: async () => {
      stopped = true;
      wake?.();
      joined.reject(new Error('stopped'));
      await running;
      await consumer.disconnect().catch(() => undefined);
    },
  };
}

/** What neither Kafka nor the database has to do with: a topic with the wrong partitions, a mistake of ours. */
const isBug = (error: unknown): boolean => !isAway(error) && !(error instanceof Error && error.name.startsWith('KafkaJS'));

function listen(consumer: Consumer, options: RunOptions, seek: (topic: string, partition: number, offset: number) => void, joined: () => void, stopped: () => boolean): void {
  const { logger, groupId } = options;
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    const assigned = new Map(Object.entries(payload.memberAssignment));
    logger.info({ group: groupId, assignment: payload.memberAssignment }, 'partitions assigned');
    joined();
    options.onAssigned?.(assigned, seek).catch((error: unknown) => {
      // Where to begin is asked again with the first batch, under its lock.
      logger.debug({ group: groupId, error: messageOf(error) }, 'could not seek at assignment');
    });
  });
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (stopped()) return;
    if (payload.restart) logger.warn({ group: groupId, error: messageOf(payload.error) }, 'the consumer lost its broker; it connects again');
    else options.onFatal(payload.error);
  });
}

async function eachBatch(payload: EachBatchPayload, options: RunOptions, seek: (topic: string, partition: number, offset: number) => void, heartbeatInterval: number, stopped: () => boolean): Promise<void> {
  const { batch } = payload;
  let outOfGroup = false;
  const beat = setInterval(() => {
    payload.heartbeat().catch(() => {
      outOfGroup = true;
    });
  }, heartbeatInterval);
  const live = () => !stopped() && !outOfGroup && payload.isRunning() && !payload.isStale();
  try {
    if (!live() || batch.isEmpty()) return;
    await options.onBatch({
      topic: batch.topic,
      partition: batch.partition,
      messages: batch.messages,
      highWatermark: Number(batch.highWatermark),
      live,
      resolve: (offset) => payload.resolveOffset(String(offset)),
      seek: (offset) => seek(batch.topic, batch.partition, offset),
      pause: payload.pause,
    });
  } finally {
    clearInterval(beat);
  }
  // Under steady load kafkajs hears of a rebalance here only.
  await payload.heartbeat();
}
