import type { Logger } from '../kafka/kafka-client.js';
import type { TopicBatch } from '../kafka/run-batches.js';
import type { MessagingMetrics } from '../metrics.js';
import { rawRecord } from '../wire/raw-record.js';
import { applyBatch, type BatchApplier } from './apply-batch.js';
import type { PartitionOf } from './batch-sql.js';
import { isAway, messageOf } from './failures.js';
import type { BatchPlan, ReadRecord } from './plan-batch.js';

export interface ReaderOptions {
  readonly consumer: string;
  readonly applier: BatchApplier;
  readonly logger: Logger;
  readonly metrics: MessagingMetrics;
  readonly onApplied: (of: PartitionOf, plan: BatchPlan) => void;
  /** A record of a newer generation stands at the checkpoint; the partition is paused until `resume` is called. */
  readonly onNewer: (of: PartitionOf, generation: string, batch: TopicBatch) => void;
}

/** Takes batches of one topic as kafkajs gives them, and sees that each goes on from the checkpoint. */
export type TopicReader = (batch: TopicBatch) => Promise<void>;

const LONGEST_PAUSE_MS = 2_000;

export function topicReader(options: ReaderOptions): TopicReader {
  const { consumer, applier, logger } = options;
  let told = false;

  return async (batch) => {
    const { topic, partition } = batch;
    const of = { consumer, topic, partition };
    const records = batch.messages.map((message): ReadRecord => {
      const raw = rawRecord(message);
      return { raw, decoded: applier.decode(raw) };
    });
    const last = records.at(-1)?.raw.offset;
    if (last === undefined) return;

    for (let pause = 50; batch.live(); pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const began = performance.now();
      try {
        const result = await applyBatch(applier, of, records, batch.fetchedFrom);
        if (told) logger.info({ topic }, 'the database is back; the consumer goes on');
        told = false;
        if (result.outcome === 'ahead') {
          batch.seek(result.before.nextOffset);
          return;
        }
        const { plan, before } = result;
        report(options, of, plan, records.length, (performance.now() - began) / 1_000);
        options.onApplied(of, plan);
        if (plan.newer !== undefined) return options.onNewer(of, plan.newer, batch);
        const known = before.nextOffset > last + 1 && before.nextOffset <= batch.highWatermark;
        if (known) batch.seek(before.nextOffset);
        return;
      } catch (error) {
        if (!isAway(error)) throw error;
        if (!told) logger.warn({ topic, partition, error: messageOf(error) }, 'cannot apply events now; the consumer tries until it can');
        told = true;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  };
}

function report({ metrics, logger }: ReaderOptions, { topic, partition }: PartitionOf, plan: BatchPlan, records: number, seconds: number): void {
  metrics.batchApplied(topic, records, seconds);
  if (plan.duplicates > 0) metrics.duplicates(topic, plan.duplicates);
  for (const [type, count] of plan.unknownTypes) metrics.unknownType(topic, type, count);
  for (const park of plan.parked) {
    metrics.parked(topic, park.target, park.reason);
    if (park.reason === 'behind') continue;
    const fields = { topic, partition, offset: park.raw.offset, key: park.raw.key, stream: park.streamId, view: park.target, reason: park.reason, detail: park.detail };
    logger.error(fields, park.reason === 'gap' ? 'a stream has a gap: it is parked until it is republished' : 'a record is parked');
  }
}
