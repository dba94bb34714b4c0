import { contexts, type Context } from '@wheelhouse/contracts';
import type { Kafka } from 'kafkajs';
import { PARTITIONS } from './partition-of.js';

/** The topic of a context's events; `prefix` keeps several systems apart on one broker. */
export const topicOf = (context: Context, prefix = ''): string => `${prefix}wheelhouse.${context}.events`;

/** The context whose events a topic carries; undefined for a topic that is not ours. */
export const contextOf = (topic: string, prefix = ''): Context | undefined => contexts.find((context) => topicOf(context, prefix) === topic);

/** A topic has another number of partitions than ours have; its records would not be found where their keys say. */
export class WrongPartitions extends Error {
  constructor(topic: string, found: number) {
    super(
      `topic ${topic} has ${found} partitions, and Wheelhouse needs exactly ${PARTITIONS}: ` +
        'delete it (all of it is published again from the logs) or point KAFKA_BROKERS at another broker',
    );
  }
}

export interface TopicChoice {
  readonly prefix?: string;
  /** Which contexts' topics are wanted; all of them where it is not said. */
  readonly contexts?: readonly Context[];
  /** Copies of each record; the broker's default where it is not said. */
  readonly replicationFactor?: number;
}

/**
 * Makes the topics that are missing and checks the others. Records are kept without end; an operator may set another
 * retention on the topic, which stays.
 * @throws WrongPartitions
 */
export async function ensureTopics(kafka: Kafka, choice: TopicChoice = {}): Promise<void> {
  const wanted = (choice.contexts ?? contexts).map((context) => topicOf(context, choice.prefix));
  const admin = kafka.admin({ retry: { retries: 3 } });
  await admin.connect();
  try {
    const present = new Set(await admin.listTopics());
    const missing = wanted.filter((topic) => !present.has(topic));
    if (missing.length > 0) {
      // `false` says that another process was faster, which is as good.
      await admin.createTopics({
        // What leads is waited for below, since kafkajs takes a topic that is not known everywhere yet for an error here.
        waitForLeaders: false,
        topics: missing.map((topic) => ({
          topic,
          numPartitions: PARTITIONS,
          replicationFactor: choice.replicationFactor ?? -1,
          configEntries: [
            { name: 'retention.ms', value: '-1' },
            { name: 'retention.bytes', value: '-1' },
            { name: 'cleanup.policy', value: 'delete' },
          ],
        })),
      });
    }
    await untilThere(async () => {
      const { topics } = await admin.fetchTopicMetadata({ topics: wanted });
      for (const { name, partitions } of topics) {
        if (partitions.length !== PARTITIONS) throw new WrongPartitions(name, partitions.length);
        await admin.fetchTopicOffsets(name);
      }
    });
  } finally {
    await admin.disconnect();
  }
}

/** A topic that was just made is not known everywhere for a moment, or has no leaders; who used it then would fail. */
async function untilThere(look: () => Promise<void>): Promise<void> {
  const end = Date.now() + 5_000;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (error instanceof WrongPartitions || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
