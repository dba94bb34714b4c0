import type { Kafka } from 'kafkajs';
import { v7 as uuidv7 } from 'uuid';
import { rawRecord } from '../wire/raw-record.js';
import type { RawRecord } from '../wire/decode-record.js';

/** Offsets to read of a partition: from the first, up to but without the second. */
export interface OffsetRange {
  readonly from: number;
  readonly to: number;
}

/** The broker did not give what it said it had, in the time allowed. */
export class NotRead extends Error {}

/**
 * Reads ranges of offsets that are there, and calls back with each record in the order of its partition. Uses a group
 * of its own, since kafkajs reads in groups only, and removes it.
 * @throws NotRead
 */
export async function readRanges(kafka: Kafka, topic: string, ranges: ReadonlyMap<number, OffsetRange>, each: (partition: number, record: RawRecord) => void, timeoutMs = 20_000): Promise<void> {
  const open = new Map([...ranges].filter(([, { from, to }]) => to > from));
  if (open.size === 0) return;
  const groupId = `wheelhouse.read-back.${uuidv7()}`;
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 50, minBytes: 1, allowAutoTopicCreation: false, sessionTimeout: 10_000, retry: { retries: 2 } });
  const finished = Promise.withResolvers<void>();
  const timer = setTimeout(() => finished.reject(new NotRead(`${topic} was not read back in ${timeoutMs} ms`)), timeoutMs);
  consumer.on(consumer.events.CRASH, ({ payload }) => finished.reject(payload.error));
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    const next = new Map([...open].map(([partition, { from }]) => [partition, from]));
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        const range = open.get(batch.partition);
        const from = next.get(batch.partition);
        if (!range || from === undefined) return consumer.pause([{ topic, partitions: [batch.partition] }]);
        let at = from;
        for (const message of batch.messages) {
          const record = rawRecord(message);
          if (record.offset < at || record.offset >= range.to) continue;
          each(batch.partition, record);
          at = record.offset + 1;
        }
        // What was skipped behind the last record of the batch was not there to be read.
        const seen = Number(batch.lastOffset()) + 1;
        next.set(batch.partition, Math.max(at, seen > from ? Math.min(seen, range.to) : at));
        if ((next.get(batch.partition) ?? 0) >= range.to) {
          open.delete(batch.partition);
          consumer.pause([{ topic, partitions: [batch.partition] }]);
        }
        if (open.size === 0) finished.resolve();
      },
    });
    for (const [partition, { from }] of open) consumer.seek({ topic, partition, offset: String(from) });
    await finished.promise;
  } finally {
    clearTimeout(timer);
    finished.promise.catch(() => undefined);
    await consumer.disconnect().catch(() => undefined);
    const admin = kafka.admin({ retry: { retries: 2 } });
    await admin.connect().then(() => admin.deleteGroups([groupId])).catch(() => undefined);
    await admin.disconnect().catch(() => undefined);
  }
}
