import type { Admin, Kafka } from 'kafkajs';
import type pg from 'pg';
import { PARTITIONS } from '../kafka/partition-of.js';
import { readCheckpoints } from './batch-sql.js';

/** How far a consumer is behind in one partition. */
export interface Lag {
  readonly topic: string;
  readonly partition: number;
  readonly generation?: string;
  /** Records that are not applied yet. */
  readonly records: number;
  /** Seconds it has been behind for; 0 where it is not. */
  readonly seconds: number;
}

export interface LagMeter {
  /** Notes when the newest record applied in a partition was recorded. */
  applied(topic: string, partition: number, recordedAt: string): void;
  /** @throws what kafkajs throws when the broker is away. */
  read(): Promise<readonly Lag[]>;
  close(): Promise<void>;
}

/** Measures lag from the checkpoints and the ends of the partitions. */
export function lagMeter(kafka: Kafka, pool: pg.Pool, consumer: string, topics: readonly string[]): LagMeter {
  const newest = new Map<string, number>();
  const level = new Map<string, number>();
  const born = Date.now();
  let admin: Promise<Admin> | undefined;

  const connected = (): Promise<Admin> => {
    admin ??= (async () => {
      const fresh = kafka.admin({ retry: { retries: 2 } });
      await fresh.connect();
      return fresh;
    })();
    return admin;
  };

  return {
    applied: (topic, partition, recordedAt) => newest.set(`${topic} ${partition}`, Date.parse(recordedAt)),
    read: async () => {
      const all: Lag[] = [];
      try {
        for (const topic of topics) {
          const ends = await (await connected()).fetchTopicOffsets(topic);
          const at = await readCheckpoints(pool, consumer, topic);
          const now = Date.now();
          for (let partition = 0; partition < PARTITIONS; partition += 1) {
            const name = `${topic} ${partition}`;
            const end = ends.find((one) => one.partition === partition);
            const checkpoint = at.get(partition);
            const records = Math.max(0, Number(end?.high ?? 0) - Math.max(checkpoint?.nextOffset ?? 0, Number(end?.low ?? 0)));
            if (records === 0) level.set(name, now);
            // What waits was recorded after the newest that is applied, and came after it was last level: the later of both is nearest.
            const since = Math.max(level.get(name) ?? born, newest.get(name) ?? 0);
            const generation = checkpoint?.generation;
            all.push({ topic, partition, records, seconds: records === 0 ? 0 : Math.max(0, now - since) / 1_000, ...(generation === undefined ? {} : { generation }) });
          }
        }
        return all;
      } catch (error) {
        const failed = admin;
        admin = undefined;
        await failed?.then((one) => one.disconnect()).catch(() => undefined);
        throw error;
      }
    },
    close: async () => {
      await admin?.then((one) => one.disconnect()).catch(() => undefined);
    },
  };
}
