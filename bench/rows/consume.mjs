import { registries } from '@wheelhouse/contracts';
import { consumerMigrations, ensureViews, liveTable, openPool, trip } from '@wheelhouse/event-store-postgres';
import { foldRows } from '@wheelhouse/event-store-postgres/projections/fold-rows';
import { writeRows } from '@wheelhouse/event-store-postgres/projections/row-sql';
import { createTestDatabase } from '@wheelhouse/event-store-postgres/testing/test-database';
import { createConsumer, createKafka, ensureTopics, noMetrics, PARTITIONS, partitionOf, silentLogger, topicOf } from '@wheelhouse/messaging';
import { connectPublisher } from '@wheelhouse/messaging/relay/publisher';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { reportedFeature } from '../../apps/reporting-service/dist/product/reported-feature.js';
import { reportedProduct } from '../../apps/reporting-service/dist/product/reported-product.js';
import { deliverableTrace } from '../../apps/reporting-service/dist/project/deliverable-trace.js';
import { projectProduct } from '../../apps/reporting-service/dist/project/project-product.js';
import { reportedDeliverable } from '../../apps/reporting-service/dist/project/reported-deliverable.js';
import { reportedProject } from '../../apps/reporting-service/dist/project/reported-project.js';
import { reportedTask } from '../../apps/reporting-service/dist/project/reported-task.js';

/** All of reporting's views: reported-product, -feature, -project, -task, -deliverable, project-product, deliverable-trace. */
const VIEWS = [reportedProduct, reportedFeature, reportedProject, projectProduct, reportedTask, reportedDeliverable, deliverableTrace];
const CONTEXTS = ['product', 'project'];
const BATCH = 1_000;
const AT_ONCE = 4;
/** Products and projects that are worked on at the same time. */
const ACTIVE = 40;

const LIVES = {
  product: {
    product: { each: 1, types: ['ProductCreated', 'ProductDescribed', 'ProductVisionStated', 'ProductPillarAdded', 'ProductStageAdvanced'] },
    feature: { each: 60, types: ['FeatureProposed', 'FeatureProblemStated', 'FeatureAssessed', 'FeatureRenamed', 'FeaturePromoted', 'FeaturePlanned'] },
  },
  project: {
    project: { each: 1, types: ['ProjectProposed', 'ProjectProductLinked', 'ProjectCharterWritten', 'ProjectCharterSubmitted', 'ProjectApproved', 'ProjectPlanningStarted', 'ProjectExecutionStarted'] },
    deliverable: { each: 10, types: ['DeliverableDefined', 'DeliverableFeatureLinked', 'DeliverableTaskAdded', 'DeliverableStarted', 'DeliverableSubmitted'] },
    task: { each: 100, types: ['TaskPlanned', 'TaskEstimated', 'TaskLinked', 'TaskAssigned', 'TaskStarted', 'TaskFinished'] },
  },
};

/** Facts of one product or project, each stream's in order, the streams mixed as they would be by people at work. */
function* lifeOf(context, key) {
  for (const [kind, { each, types }] of Object.entries(LIVES[context])) {
    const streams = Array.from({ length: each }, (_, index) => (kind === context && index === 0 ? key : uuidv7()));
    for (let version = 1; version <= types.length; version += 1) for (const stream of streams) yield { context, key, kind, stream, version, type: types[version - 1] };
  }
}

/** The events of a log, by context, `ACTIVE` keys at a time. */
function* logOf(context, count) {
  const registry = registries[context];
  const lives = Array.from({ length: ACTIVE }, () => lifeOf(context, uuidv7()));
  for (let position = 1; position <= count; position += 1) {
    const slot = position % ACTIVE;
    let { value: fact } = lives[slot].next();
    if (!fact) {
      lives[slot] = lifeOf(context, uuidv7());
      fact = lives[slot].next().value;
    }
    const contract = registry.latest(fact.type);
    if (!contract) throw new Error(`no contract for ${fact.type}`);
    yield {
      id: uuidv7(), context, streamType: fact.kind, streamId: fact.stream, version: fact.version, partitionKey: fact.key, type: fact.type, schemaVersion: contract.version,
      data: contract.example, metadata: { actor: fact.key, command: 'bench', correlationId: fact.key },
      recordedAt: `${new Date(1.77e12 + position).toISOString().slice(0, -1)}000Z`, place: { epoch: 1, transaction: String(position), position: String(position) },
    };
  }
}

async function publish(kafka, prefix, context, count) {
  const publisher = await connectPublisher(kafka, topicOf(context, prefix));
  const generation = uuidv7();
  let batch = [];
  for (const event of logOf(context, count)) {
    batch.push(event);
    if (batch.length < 5_000) continue;
    await publisher.publish(batch, generation, new Map());
    batch = [];
  }
  if (batch.length > 0) await publisher.publish(batch, generation, new Map());
  await publisher.close();
}

async function openReader(databaseUrl) {
  const database = await createTestDatabase(consumerMigrations, databaseUrl);
  const pool = openPool({ url: database.url }, async () => undefined);
  await ensureViews(database.url, VIEWS, { hasPast: async () => false });
  return {
    pool,
    close: async () => {
      await pool.end();
      await database.drop();
    },
  };
}

/** The rows of each batch, known beforehand, upserted in one transaction; only the database's time counts. */
async function bare(databaseUrl, counts) {
  const { pool, close } = await openReader(databaseUrl);
  const clients = await Promise.all(Array.from({ length: AT_ONCE }, () => pool.connect()));
  const rows = new Map(VIEWS.map((view) => [view, new Map()]));
  const [begin, commit] = ['begin', 'commit'].map((text) => ({ name: text, text, values: [] }));
  let milliseconds = 0;
  let events = 0;
  // One batch of a partition at a time, as a consumer has it.
  let queue = new Map();
  const flush = async () => {
    const start = performance.now();
    const work = [...queue.values()];
    queue = new Map();
    await Promise.all(clients.map(async (client) => {
      for (let batch = work.shift(); batch; batch = work.shift()) await trip(client, [begin, ...batch, commit]);
    }));
    milliseconds += performance.now() - start;
  };
  try {
    for (const context of CONTEXTS) {
      const views = VIEWS.filter(({ source }) => source === context);
      const open = Array.from({ length: PARTITIONS }, () => []);
      const add = async (partition, batch) => {
        if (queue.has(partition)) await flush();
        events += batch.length;
        queue.set(partition, views.flatMap((view) => writesOf(view, rows.get(view), batch)));
      };
      for (const event of logOf(context, counts[context])) {
        const partition = partitionOf(event.partitionKey);
        open[partition].push(event);
        if (open[partition].length < BATCH) continue;
        await add(partition, open[partition]);
        open[partition] = [];
      }
      for (const [partition, batch] of open.entries()) if (batch.length > 0) await add(partition, batch);
      await flush();
    }
    return (events * 1_000) / milliseconds;
  } finally {
    clients.forEach((client) => client.release());
    await close();
  }
}

/** Statements that write what a batch makes of a view's rows, which are kept here as the database would have them. */
function writesOf(view, rows, batch) {
  const changes = foldRows(view, rows, batch);
  for (const { id, row, source, from, to } of [...changes.inserts, ...changes.updates, ...changes.intervals]) if (!to) rows.set(id, { row, source, from, to: to ?? null });
  for (const id of changes.deletes) rows.delete(id);
  return writeRows(liveTable(view), changes, true);
}

async function consumed({ databaseUrl, kafka, prefix, events }) {
  const { pool, close } = await openReader(databaseUrl);
  const all = Promise.withResolvers();
  let applied = 0;
  const consumer = createConsumer({
    name: `reporting-${randomBytes(3).toString('hex')}`, pool, kafka, prefix, logger: silentLogger, onFatal: all.reject,
    subscriptions: CONTEXTS.map((context) => ({ context, registry: registries[context], views: VIEWS.filter(({ source }) => source === context) })),
    metrics: {
      ...noMetrics,
      parked: (_topic, view, reason) => all.reject(new Error(`${view} parked: ${reason}`)),
      batchApplied: (_topic, records) => {
        applied += records;
        if (applied >= events) all.resolve();
      },
    },
  });
  try {
    const start = performance.now();
    consumer.start();
    await all.promise;
    return (events * 1_000) / (performance.now() - start);
  } finally {
    await consumer.stop();
    await close();
  }
}

/** Reporting catching up on a log of products, features, projects, deliverables and tasks, with all of its views. */
export const consume = {
  name: 'consume',
  goal: '≥ 0.5 of the floor',
  unit: 'events/s',
  met: ({ ratio }) => ratio >= 0.5,
  async run({ databaseUrl, brokers, events = 1_000_000 }) {
    const prefix = `b${randomBytes(4).toString('hex')}.`;
    const kafka = createKafka({ brokers, clientId: 'bench' });
    const counts = { product: Math.floor(events * 0.4), project: events - Math.floor(events * 0.4) };
    await ensureTopics(kafka, { prefix, contexts: CONTEXTS });
    try {
      for (const context of CONTEXTS) await publish(kafka, prefix, context, counts[context]);
      const floor = await bare(databaseUrl, counts);
      const figure = await consumed({ databaseUrl, kafka, prefix, events });
      return { figure, floor, ratio: figure / floor };
    } finally {
      const admin = kafka.admin();
      await admin.connect();
      await admin.deleteTopics({ topics: CONTEXTS.map((context) => topicOf(context, prefix)) });
      await admin.disconnect();
    }
  },
};

export const rows = [consume];
