import { contexts, memberForgotten, personalTextForgotten, registries as contractRegistries, type Context, type ContractRegistry } from '@wheelhouse/contracts';
import type { AnyView, CommandHandler, Position } from '@wheelhouse/event-sourcing';
import type { PostgresStore } from '@wheelhouse/event-store-postgres';
import { createConsumer, createKafka, startRelay, topicOf, type Consumer, type Listener, type Relay, type Subscription } from '@wheelhouse/messaging';
import type { Kafka } from 'kafkajs';
import type pg from 'pg';
import type { ServiceDeclaration } from '../declaration/service.declaration.js';
import { Problem, unavailable } from '../http/problem.js';
import type { Logger } from '../observability/logging.js';
import type { Metrics } from '../observability/metrics.js';
import { messagingMetrics } from '../observability/messaging-metrics.js';
import { tracedConsumer, tracedKafka } from '../observability/tracing-kafka.js';
import type { Words } from '../words/words.js';

/** A service's ends of Kafka: what it publishes, and what it listens to. */
export interface ServiceEvents {
  readonly kafka: Kafka;
  readonly topicPrefix: string | undefined;
  /** Where the service writes facts. */
  readonly relay?: Relay;
  /** Where it listens to other contexts. */
  readonly consumer?: Consumer;
  /** Waits until what the caller wrote elsewhere is applied here. @throws Problem 503 */
  waitFor(positions: readonly Position[]): Promise<void>;
}

export interface ServiceEventsOptions {
  readonly service: ServiceDeclaration;
  readonly brokers: string;
  readonly databaseUrl: string;
  readonly pool: pg.Pool;
  readonly store: PostgresStore | undefined;
  readonly handler: CommandHandler | undefined;
  readonly words: Words;
  readonly toRebuild: readonly AnyView[];
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly topicPrefix: string | undefined;
  readonly sessionTimeoutMs: number | undefined;
  readonly onFatal: (error: Error) => void;
}

/** The contracts of a context as this service knows them. */
export const registryOf = (service: ServiceDeclaration, context: Context): ContractRegistry => service.registries?.[context] ?? contractRegistries[context];

/** Starts the relay, and makes the consumer; the consumer begins with the application's microservices. */
export function serviceEvents(options: ServiceEventsOptions): ServiceEvents {
  const { service, store, logger, metrics, topicPrefix } = options;
  const prefix = topicPrefix === undefined ? {} : { prefix: topicPrefix };
  const kafka = tracedKafka(createKafka({ brokers: options.brokers, clientId: service.name, logger }));
  const subscriptions = subscriptionsOf(service, options.words);
  const consumer =
    subscriptions.length === 0
      ? undefined
      : tracedConsumer(
          createConsumer({
            name: service.name,
            pool: options.pool,
            kafka,
            subscriptions,
            logger,
            metrics: messagingMetrics(metrics),
            toRebuild: options.toRebuild,
            onFatal: options.onFatal,
            ...prefix,
            ...(options.handler ? { handler: options.handler } : {}),
            ...(options.sessionTimeoutMs === undefined ? {} : { sessionTimeoutMs: options.sessionTimeoutMs }),
          }),
        );
  const relay = store && startRelay({ context: writtenContext(service), databaseUrl: options.databaseUrl, store, kafka, logger, ...prefix });
  return {
    kafka,
    topicPrefix,
    ...(relay ? { relay } : {}),
    ...(consumer ? { consumer } : {}),
    waitFor: async (positions) => {
      if (consumer) await Promise.all(positions.map((position) => waitForOne(consumer, position)));
    },
  };
}

/** The context whose facts a service writes. @throws where it only listens */
export function writtenContext({ context, name }: Pick<ServiceDeclaration, 'context' | 'name'>): Context {
  if (context === 'reporting') throw new Error(`${name} writes no facts`);
  return context;
}

async function waitForOne(consumer: Consumer, position: Position): Promise<void> {
  const waited = await consumer.waitFor(position);
  if (waited.outcome === 'timeout') throw unavailable('What was written at that position has not arrived here yet.', 'position.not-reached');
  if (waited.outcome === 'parked') {
    const detail = `What was written at that position is put aside (${waited.reason}) until an operator replays it.`;
    throw new Problem(503, 'position.parked', detail, undefined, { 'retry-after': '60' });
  }
}

/** What a service listens to, by context; every service that may hold keys of words hears which are destroyed. */
export function subscriptionsOf(service: ServiceDeclaration, words: Words): readonly Subscription[] {
  const listeners = service.context === 'organisation' ? service.listeners : [...service.listeners, dropsKeys(words)];
  return contexts.flatMap((context): Subscription[] => {
    const subscription = {
      context,
      registry: registryOf(service, context),
      views: service.fedViews.filter((view) => view.source === context),
      reactions: service.reactions.filter((reaction) => reaction.from === context),
      listeners: listeners.filter((listener) => listener.from === context),
    };
    const takes = subscription.views.length + subscription.reactions.length + subscription.listeners.length > 0;
    return takes ? [subscription] : [];
  });
}

function dropsKeys(words: Words): Listener {
  return {
    name: 'words',
    from: 'organisation',
    events: [personalTextForgotten, memberForgotten],
    onEvents: (events) => {
      for (const event of events) {
        if (event.type === personalTextForgotten.type) words.drop({ keys: [personalTextForgotten.data.parse(event.data).key] });
        else words.drop({ subject: `member:${event.streamId}` });
      }
    },
  };
}

/** How many records of each topic a consumer has not applied yet. @throws when the broker is away */
export async function lagOf(events: ServiceEvents, pool: pg.Pool, consumer: string): Promise<readonly { readonly topic: string; readonly partition: number; readonly end: number; readonly next: number; readonly lag: number }[]> {
  const topics = events.consumer?.topics ?? [];
  if (topics.length === 0) return [];
  const admin = events.kafka.admin({ retry: { retries: 1 } });
  await admin.connect();
  try {
    const { rows } = await pool.query<{ topic: string; partition: number; next_offset: number }>('select topic, partition, next_offset from consumer_checkpoints where consumer = $1', [consumer]);
    const next = new Map(rows.map((row) => [`${row.topic} ${row.partition}`, Number(row.next_offset)]));
    const ends = await Promise.all(topics.map(async (topic) => (await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => ({ topic, partition, end: Number(high) }))));
    return ends
      .flat()
      .map(({ topic, partition, end }) => {
        const at = next.get(`${topic} ${partition}`) ?? 0;
        return { topic, partition, end, next: at, lag: Math.max(0, end - at) };
      })
      .sort((a, b) => (a.topic < b.topic ? -1 : a.topic > b.topic ? 1 : a.partition - b.partition));
  } finally {
    await admin.disconnect();
  }
}

/** The topic that a service publishes on. */
export const ownTopic = (service: ServiceDeclaration, prefix: string | undefined): string => topicOf(writtenContext(service), prefix);
