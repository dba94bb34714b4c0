import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { isAway, messageOf } from '../consumer/failures.js';
import type { Logger } from './kafka-client.js';
import { PARTITIONS } from './partition-of.js';

/** Records of one partition, in order, and what may be done about the partition. */
export interface TopicBatch {
  readonly topic: string;
  readonly partition: number;
  readonly messages: readonly KafkaMessage[];
  /** Offset that was asked for: the broker has nothing between it and the first record. */
  readonly fetchedFrom: number;
  /** Offset behind the newest record of the partition. */
  readonly highWatermark: number;
  /** False once the partition was taken away, sought elsewhere, or the consumer stops: what is done now is for nothing. */
  live(): boolean;
  /** The next fetch begins at this offset, and not behind the batch. */
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
  /** Batches worked on at once, each of another partition. */
  readonly concurrency: number;
  /** Longest time a fetch waits for a first record; how long a seek or a stop may take while nothing comes. */
  readonly maxWaitMs: number;
  /** Records that the broker gathers, for `maxWaitMs` at most, before it answers a fetch; 1 byte where each counts at once. */
  readonly minBytes: number;
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
 * Consumes topics in batches: commits nothing to Kafka by itself, beats while a batch is waited for, and connects for as
 * long as it takes when the broker is away. kafkajs rejoins and restarts by itself; what it cannot restart is fatal.
 * The next batch is fetched and decoded while one is worked on: what counts is where `onBatch` keeps its checkpoint, and
 * it seeks where it could not go on.
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
    minBytes: options.minBytes,
    maxBytesPerPartition: options.maxBytesPerPartition,
    // A fetch is decoded whole, with some forty buffers a record; much more at once only keeps the collector of garbage busy.
    maxBytes: options.maxBytesPerPartition * 4,
    allowAutoTopicCreation: false,
    metadataMaxAge: 60_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 8, restartOnFailure: async () => !stopped },
  });
  const seek = (topic: string, partition: number, offset: number) => consumer.seek({ topic, partition, offset: String(offset) });
  const desk: Desk = { assignment: 0, lost: false, busy: new Map(), free: options.concurrency, queue: [], heartbeatInterval, seek, stopped: () => stopped };

  listen(consumer, options, desk, joined.resolve, () => {
    running = connect();
  });

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
          // All of them: each only waits for the batch before it of its own partition.
          partitionsConsumedConcurrently: PARTITIONS * options.topics.length,
          eachBatch: (payload) => eachBatch(payload, options, desk),
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

  let running = connect();
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
      await Promise.all(desk.busy.values());
    },
  };
}

/** What neither Kafka nor the database has to do with: a topic with the wrong partitions, a mistake of ours. */
const isBug = (error: unknown): boolean => !isAway(error) && !(error instanceof Error && error.name.startsWith('KafkaJS'));

/** kafkajs takes a broker that is only just making its topic of offsets for one that never will. */
const isPassing = (error: Error): boolean => error.name === 'KafkaJSGroupCoordinatorNotFound';

/** What is under way. */
interface Desk {
  /** Raised with every assignment: batches of an earlier one may be another process's by now. */
  assignment: number;
  /** The broker went away, and that was told. */
  lost: boolean;
  /** The batch of each partition that is worked on. */
  readonly busy: Map<string, Promise<void>>;
  free: number;
  readonly queue: (() => void)[];
  readonly heartbeatInterval: number;
  readonly seek: (topic: string, partition: number, offset: number) => void;
  readonly stopped: () => boolean;
}

function listen(consumer: Consumer, options: RunOptions, desk: Desk, joined: () => void, connectAgain: () => void): void {
  const { logger, groupId } = options;
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    desk.assignment += 1;
    desk.lost = false;
    const assigned = new Map(Object.entries(payload.memberAssignment));
    logger.info({ group: groupId, assignment: payload.memberAssignment }, 'partitions assigned');
    joined();
    options.onAssigned?.(assigned, desk.seek).catch((error: unknown) => {
      // Where to begin is asked again with the first batch, under its lock.
      logger.debug({ group: groupId, error: messageOf(error) }, 'could not seek at assignment');
    });
  });
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (desk.stopped()) return;
    const passing = isPassing(payload.error);
    if (payload.restart || passing) logger.warn({ group: groupId, error: messageOf(payload.error) }, 'the consumer lost its broker; it connects again');
    else options.onFatal(payload.error);
    if (!payload.restart && passing) connectAgain();
  });
}

async function eachBatch(payload: EachBatchPayload, options: RunOptions, desk: Desk): Promise<void> {
  const { batch } = payload;
  const name = `${batch.topic} ${batch.partition}`;
  const { assignment } = desk;
  let outOfGroup = false;
  const beat = setInterval(() => {
    payload.heartbeat().catch(() => {
      outOfGroup = true;
    });
  }, desk.heartbeatInterval);
  const live = () => !desk.stopped() && assignment === desk.assignment && !outOfGroup && payload.isRunning() && !payload.isStale();
  try {
    await desk.busy.get(name);
    if (live() && !batch.isEmpty()) {
      payload.resolveOffset(batch.lastOffset());
      const work = workOn(payload, options, desk, live);
      desk.busy.set(name, work);
      void work.finally(() => {
        if (desk.busy.get(name) === work) desk.busy.delete(name);
      });
    }
  } finally {
    clearInterval(beat);
  }
  // Under steady load kafkajs hears of a rebalance here only.
  await payload.heartbeat();
}

/** kafkajs keeps it with a batch, though its types do not tell. */
const fetchedFrom = (batch: EachBatchPayload['batch']): number => Number('fetchedOffset' in batch ? batch.fetchedOffset : batch.firstOffset());

async function workOn({ batch, pause }: EachBatchPayload, options: RunOptions, desk: Desk, live: () => boolean): Promise<void> {
  if (desk.free === 0) await new Promise<void>((resolve) => desk.queue.push(resolve));
  else desk.free -= 1;
  try {
    if (!live()) return;
    await options.onBatch({
      topic: batch.topic,
      partition: batch.partition,
      messages: batch.messages,
      fetchedFrom: fetchedFrom(batch),
      highWatermark: Number(batch.highWatermark),
      live,
      seek: (offset) => desk.seek(batch.topic, batch.partition, offset),
      pause,
    });
  } catch (error) {
    options.onFatal(error instanceof Error ? error : new Error(String(error)));
  } finally {
    const next = desk.queue.shift();
    if (next) next();
    else desk.free += 1;
  }
}
