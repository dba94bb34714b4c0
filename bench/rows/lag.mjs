import { commandHandler, defineView } from '@wheelhouse/event-sourcing';
import { ticketPage, ticketRegistry } from '@wheelhouse/event-sourcing/testing/tickets';
import { clientConfig, consumerMigrations, createPostgresStore, ensureViews, eventStoreMigrations, openPool, relayMigrations } from '@wheelhouse/event-store-postgres';
import { createTestDatabase } from '@wheelhouse/event-store-postgres/testing/test-database';
import { createConsumer, createKafka, ensureTopics, PARTITIONS, silentLogger, startRelay, topicOf } from '@wheelhouse/messaging';
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { median } from './alternate.mjs';
import { openTicket, request } from './tickets.mjs';

const PER_SECOND = 300;
const SLICE_MS = 2_000;
const ROUNDS = 6;

const fedTickets = defineView({ ...ticketPage, name: 'fed-tickets', source: 'product', lists: [] });

/** Sends at an even rate, whatever becomes of what was sent before; each send answers when its commit came back. */
async function evenly(ms, send) {
  const start = performance.now();
  const sent = [];
  for (let count = 0; count < (ms / 1_000) * PER_SECOND; count += 1) {
    const due = start + (count * 1_000) / PER_SECOND;
    if (due > performance.now()) await wait(due - performance.now());
    sent.push(send());
  }
  await Promise.all(sent);
}

/** Times from a commit on the one side to the commit on the other, by id. */
function stopwatch() {
  const committed = new Map();
  const seen = new Map();
  return {
    committed: (id) => committed.set(id, performance.now()),
    seen: (id) => seen.set(id, performance.now()),
    async take() {
      const end = performance.now() + 10_000;
      while ([...committed.keys()].some((id) => !seen.has(id))) {
        if (performance.now() > end) throw new Error('not everything arrived');
        await wait(5);
      }
      const times = [...committed].map(([id, at]) => Math.max(0, seen.get(id) - at)).sort((a, b) => a - b);
      committed.clear();
      seen.clear();
      return times;
    },
  };
}

const quantile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

async function bare({ databaseUrl, kafka, topic, watch }) {
  const [writing, reading] = await Promise.all([createTestDatabase([], databaseUrl), createTestDatabase([], databaseUrl)]);
  for (const database of [writing, reading]) await database.query('create table facts (id uuid primary key, body text not null)');
  const write = new pg.Pool({ ...clientConfig(writing.url), max: 8 });
  const read = new pg.Pool({ ...clientConfig(reading.url), max: 8 });
  for (const pool of [write, read]) pool.on('error', () => undefined);
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  const consumer = kafka.consumer({ groupId: `${topic}.bare`, maxWaitTimeInMs: 50, minBytes: 1 });
  await Promise.all([producer.connect(), consumer.connect()]);
  await consumer.subscribe({ topic, fromBeginning: true });
  const joined = Promise.withResolvers();
  consumer.on(consumer.events.GROUP_JOIN, joined.resolve);
  await consumer.run({
    autoCommit: false,
    partitionsConsumedConcurrently: 4,
    eachBatch: async ({ batch }) => {
      const ids = batch.messages.map(({ key }) => key.toString());
      await read.query({ name: 'read', text: 'insert into facts (id, body) select *, $2 from unnest($1::uuid[])', values: [ids, 'x'.repeat(300)] });
      ids.forEach(watch.seen);
    },
  });
  await joined.promise;
  return {
    slice: () =>
      evenly(SLICE_MS, async () => {
        const id = uuidv7();
        await write.query({ name: 'write', text: 'insert into facts (id, body) values ($1, $2)', values: [id, 'x'.repeat(300)] });
        watch.committed(id);
        await producer.send({ topic, messages: [{ key: id, value: 'x'.repeat(300) }], acks: -1 });
      }),
    close: async () => {
      await Promise.all([producer.disconnect(), consumer.disconnect()]);
      await Promise.all([write.end(), read.end()]);
      await Promise.all([writing.drop(), reading.drop()]);
    },
  };
}

async function ours({ databaseUrl, kafka, prefix, watch }) {
  const [writing, reading] = await Promise.all([createTestDatabase([...eventStoreMigrations, ...relayMigrations], databaseUrl), createTestDatabase(consumerMigrations, databaseUrl)]);
  const bell = {};
  const store = createPostgresStore({ url: writing.url, context: 'product', registry: ticketRegistry, rootViews: [ticketPage], onCommitted: () => bell.ring?.() });
  await store.ensureViews([ticketPage]);
  await ensureViews(reading.url, [fedTickets], { hasPast: async () => false });
  const pool = openPool({ url: reading.url }, async () => undefined);
  const relay = startRelay({ context: 'product', databaseUrl: writing.url, store, kafka, prefix, logger: silentLogger });
  bell.ring = relay.ring;
  const fatal = (error) => {
    throw error;
  };
  const consumer = createConsumer({
    name: 'reading', pool, kafka, prefix, logger: silentLogger, onFatal: fatal,
    subscriptions: [{ context: 'product', registry: ticketRegistry, views: [fedTickets] }],
    onApplied: (events) => events.forEach((event) => watch.seen(event.streamId)),
  });
  consumer.start();
  await consumer.joined();
  while (!relay.connected()) await wait(20);
  const handler = commandHandler(store, ticketRegistry);
  return {
    slice: () =>
      evenly(SLICE_MS, async () => {
        const id = uuidv7();
        const outcome = await handler.handle(request(openTicket, id, 'x'.repeat(200)));
        if (!('version' in outcome)) throw new Error(`refused: ${outcome.code}`);
        watch.committed(id);
      }),
    close: async () => {
      await consumer.stop();
      await relay.stop();
      await Promise.all([store.close(), pool.end()]);
      await Promise.all([writing.drop(), reading.drop()]);
    },
  };
}

/** Slices of both by turns; each row is made of the same run. */
async function measure({ databaseUrl, brokers, rounds = ROUNDS }) {
  const prefix = `b${randomBytes(4).toString('hex')}.`;
  const kafka = createKafka({ brokers, clientId: 'bench' });
  await ensureTopics(kafka, { prefix, contexts: ['product'] });
  const admin = kafka.admin();
  await admin.connect();
  const topic = `${prefix}bare`;
  await admin.createTopics({ topics: [{ topic, numPartitions: PARTITIONS }], waitForLeaders: true });
  const watch = stopwatch();
  const floor = await bare({ databaseUrl, kafka, topic, watch });
  const figure = await ours({ databaseUrl, kafka, prefix, watch });
  try {
    const pairs = [];
    for (let round = -1; round < rounds; round += 1) {
      await floor.slice();
      const below = await watch.take();
      await figure.slice();
      const above = await watch.take();
      if (round >= 0) pairs.push({ below, above });
    }
    return pairs;
  } finally {
    await figure.close();
    await floor.close();
    await admin.deleteTopics({ topics: [topic, topicOf('product', prefix)] });
    await admin.disconnect();
  }
}

let measured;
const row = (name, part) => ({
  name,
  goal: '≤ 3× the floor',
  unit: 'ms',
  met: ({ ratio }) => ratio <= 3,
  async run(options) {
    const pairs = await (measured ??= measure(options));
    const each = pairs.map(({ below, above }) => ({ floor: quantile(below, part), figure: quantile(above, part) }));
    return {
      figure: median(each.map(({ figure }) => figure)),
      floor: median(each.map(({ floor }) => floor)),
      ratio: median(each.map(({ figure, floor }) => figure / floor)),
    };
  },
});

/** Command committed → visible in another service's view, at 300 events a second. */
export const rows = [row('lag-p50', 0.5), row('lag-p99', 0.99)];
