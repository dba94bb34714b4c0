import type { AnyEventContract } from '@wheelhouse/contracts';
import type { AnyView, Position } from '@wheelhouse/event-sourcing';
import {
  consumerMigrations, createPostgresStore, ensureViews, eventStoreMigrations, hasConsumed, openPool, relayMigrations, type PostgresStore,
} from '@wheelhouse/event-store-postgres';
import { createTestDatabase, type TestDatabase } from '@wheelhouse/event-store-postgres/testing/test-database';
import { randomBytes } from 'node:crypto';
import type { Admin, Kafka } from 'kafkajs';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { createConsumer, type Consumer, type ConsumerOptions } from '../consumer/consumer.js';
import { createKafka, type Logger } from '../kafka/kafka-client.js';
import { PARTITIONS, partitionOf } from '../kafka/partition-of.js';
import { readRanges } from '../kafka/read-ranges.js';
import { ensureTopics, topicOf } from '../kafka/topics.js';
import type { RawRecord } from '../wire/decode-record.js';
import type { Headers } from '../wire/headers.js';
import { startRelay, type Relay, type RelayOptions } from '../relay/relay.js';
import { noteList, folderSizes, noteRegistry, noteWritten, noteChanged } from './notes.js';

/** An event as a test writes it. */
export interface TestEvent {
  readonly stream: string;
  readonly key?: string;
  readonly version?: number;
  readonly contract?: AnyEventContract;
  readonly data?: object;
}

/** Lines that were logged, newest last. */
export interface LogBook extends Logger {
  readonly lines: { readonly level: string; readonly message: string; readonly fields: object }[];
}

export function logBook(): LogBook {
  const lines: LogBook['lines'] = [];
  const at = (level: string) => (fields: object, message: string) => {
    if (level !== 'debug') lines.push({ level, message, fields });
    if (process.env['TEST_LOG']) process.stderr.write(`${new Date().toISOString()} ${level} ${message} ${JSON.stringify(fields)}\n`);
  };
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** A writing database with its log, a reading one with its views, and a topic prefix of their own. */
export interface TestSystem {
  readonly prefix: string;
  readonly topic: string;
  readonly kafka: Kafka;
  readonly log: LogBook;
  readonly writer: TestDatabase;
  readonly reader: TestDatabase;
  readonly store: PostgresStore;
  readonly pool: pg.Pool;
  readonly fatal: Error[];
  /** Appends to the log; versions follow one another where they are not given. Rings nothing. Answers the last one's position. */
  append(events: readonly TestEvent[]): Promise<Position>;
  relay(more?: Partial<RelayOptions>): Relay;
  consumer(more?: Partial<ConsumerOptions>): Consumer;
  /** All records of the topic as they stand, by partition. */
  topicRecords(): Promise<readonly RawRecord[][]>;
  /** Puts records on the topic past the relay. */
  produce(records: readonly { readonly key: string; readonly headers?: Headers; readonly value: string | null }[]): Promise<void>;
  /** Deletes the topic and all it holds; makes it again where `again` is not false. */
  wipe(again?: boolean): Promise<void>;
  /** Rows of a view by id. */
  rows(view: AnyView): Promise<Map<string, Record<string, unknown>>>;
  stop(): Promise<void>;
}

export async function createTestSystem(views: readonly AnyView[] = [noteList, folderSizes]): Promise<TestSystem> {
  const brokers = process.env['TEST_KAFKA_BROKERS'];
  if (!brokers) throw new Error('TEST_KAFKA_BROKERS is not set; `npm test` starts a Kafka and sets it');
  const prefix = `t${randomBytes(4).toString('hex')}.`;
  const log = logBook();
  const kafka = createKafka({ brokers, clientId: 'test', logger: log });
  const [writer, reader] = await Promise.all([createTestDatabase([...eventStoreMigrations, ...relayMigrations]), createTestDatabase(consumerMigrations)]);
  const store = createPostgresStore({ url: writer.url, context: 'product', registry: noteRegistry });
  await store.ready();
  await ensureTopics(kafka, { prefix, contexts: ['product'] });
  const pool = openPool({ url: reader.url }, async () => undefined);
  await ensureViews(reader.url, views, { hasPast: (client, view) => hasConsumed(client, view.source) });
  const running: { stop(): Promise<void> }[] = [];
  const versions = new Map<string, number>();
  const fatal: Error[] = [];
  const remember = <Part extends { stop(): Promise<void> }>(part: Part): Part => {
    running.push(part);
    return part;
  };
  return {
    prefix, kafka, log, writer, reader, store, pool, fatal,
    topic: topicOf('product', prefix),
    append: async (events) => {
      const rows = events.map((event) => {
        const version = event.version ?? (versions.get(event.stream) ?? 0) + 1;
        versions.set(event.stream, Math.max(version, versions.get(event.stream) ?? 0));
        const contract = event.contract ?? (version === 1 ? noteWritten : noteChanged);
        return { id: uuidv7(), key: event.key ?? event.stream, stream: event.stream, version, type: contract.type, schema: contract.version, data: event.data ?? { title: event.stream, size: version } };
      });
      const written = await writer.query<{ partition_key: string; epoch: number; transaction_id: string; position: string }>(
        `insert into events (epoch, partition_key, stream_type, stream_id, version, event_id, type, schema_version, data, metadata, recorded_at)
         select (select max(epoch) from epochs), key, 'note', stream, version, id, type, schema, data::jsonb, '{"actor":"mia","command":"write-note","correlationId":"c-1"}', clock_timestamp()
         from unnest($1::text[], $2::text[], $3::int[], $4::uuid[], $5::text[], $6::int[], $7::text[]) as given(key, stream, version, id, type, schema, data)
         returning partition_key, epoch, transaction_id::text, position::text`,
        [rows.map((row) => row.key), rows.map((row) => row.stream), rows.map((row) => row.version), rows.map((row) => row.id), rows.map((row) => row.type), rows.map((row) => row.schema),
          rows.map((row) => JSON.stringify(row.data))],
      );
      const last = written.at(-1);
      if (!last) throw new Error('nothing was appended');
      return { context: 'product', key: last.partition_key, place: { epoch: last.epoch, transaction: last.transaction_id, position: last.position } };
    },
    relay: (more = {}) => remember(startRelay({ context: 'product', databaseUrl: writer.url, store, kafka, prefix, logger: log, checkEveryMs: 300, ...more })),
    consumer: (more = {}) => {
      const consumer = createConsumer({
        name: 'reader', pool, kafka, prefix, logger: log, sessionTimeoutMs: 6_000, settleMs: 400,
        subscriptions: [{ context: 'product', registry: noteRegistry, views }],
        onFatal: (error) => void fatal.push(error),
        ...more,
      });
      consumer.start();
      return remember(consumer);
    },
    topicRecords: async () => {
      const records: RawRecord[][] = Array.from({ length: PARTITIONS }, () => []);
      const ends = await withAdmin(kafka, (admin) => admin.fetchTopicOffsets(topicOf('product', prefix)));
      await readRanges(kafka, topicOf('product', prefix), new Map(ends.map(({ partition, low, high }) => [partition, { from: Number(low), to: Number(high) }])), (partition, record) => {
        records[partition]?.push(record);
      });
      return records;
    },
    produce: async (records) => {
      const producer = kafka.producer({ allowAutoTopicCreation: false });
      await producer.connect();
      await producer.send({
        topic: topicOf('product', prefix),
        messages: records.map(({ key, value, headers = {} }) => ({ key, value, headers: { ...headers }, partition: partitionOf(key) })),
      });
      await producer.disconnect();
    },
    wipe: async (again = true) => {
      const topic = topicOf('product', prefix);
      await withAdmin(kafka, async (admin) => {
        await admin.deleteTopics({ topics: [topic] });
        await eventually(() => admin.listTopics(), (topics) => !topics.includes(topic));
        if (again) await eventually(() => ensureTopics(kafka, { prefix, contexts: ['product'] }).then(() => true, () => false), Boolean);
      });
    },
    rows: async (view) => {
      const rows = await reader.query(`select * from ${view.name.replaceAll('-', '_')}`);
      return new Map(rows.map((row) => [String(row['id']), row]));
    },
    stop: async () => {
      for (const part of running.toReversed()) await part.stop();
      await withAdmin(kafka, async (admin) => admin.deleteTopics({ topics: (await admin.listTopics()).filter((topic) => topic.startsWith(prefix)) })).catch(() => undefined);
      await Promise.all([store.close(), pool.end()]);
      await Promise.all([writer.drop(), reader.drop()]);
    },
  };
}

async function withAdmin<Result>(kafka: Kafka, use: (admin: Admin) => Promise<Result>): Promise<Result> {
  const admin = kafka.admin();
  await admin.connect();
  return use(admin).finally(() => admin.disconnect());
}

/** Waits until a condition holds, looking every few milliseconds. @throws with what it last saw. */
export async function eventually<Seen>(look: () => Promise<Seen> | Seen, holds: (seen: Seen) => boolean, timeoutMs = 15_000): Promise<Seen> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (Date.now() > end) throw new Error(`not so after ${timeoutMs} ms: ${JSON.stringify(seen, (_, value: unknown) => (value instanceof Map ? [...value] : value))?.slice(0, 2_000)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
