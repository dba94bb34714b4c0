import { contexts, memberForgotten, personalTextForgotten, subjectForgotten, registries as contractRegistries, type Context, type ContractRegistry } from '@wheelhouse/contracts';
import type { AnyView, CommandHandler, Position } from '@wheelhouse/event-sourcing';
import type { PostgresStore } from '@wheelhouse/event-store-postgres';
import { createConsumer, createKafka, operationsOf, startRelay, topicOf, type Consumer, type Listener, type Operations, type Relay, type Subscription } from '@wheelhouse/messaging';
import type pg from 'pg';
import type { ServiceDeclaration } from '../declaration/service.declaration.js';
import { Problem, unavailable } from '../http/problem.js';
import type { Logger } from '../observability/logging.js';
import type { Metrics } from '../observability/metrics.js';
import { messagingMetrics } from '../observability/messaging-metrics.js';
import { tracedConsumer, tracedKafka } from '../observability/tracing-kafka.js';
import type { Words } from '../words/words.js';

/** The client that messaging makes. */
export type Kafka = ReturnType<typeof createKafka>;

/** A service's ends of Kafka: what it publishes, and what it listens to. */
export interface ServiceEvents {
  readonly kafka: Kafka;
  readonly topicPrefix: string | undefined;
  /** Where the service writes facts. */
  readonly relay?: Relay;
  /** Where it listens to other contexts. */
  readonly consumer?: Consumer;
  /** What operators may ask of both ends. */
  readonly operations: Operations;
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
            ...(service.gatherMs === undefined ? {} : { gatherMs: service.gatherMs }),
            ...(options.sessionTimeoutMs === undefined ? {} : { sessionTimeoutMs: options.sessionTimeoutMs }),
          }),
        );
  const relay = store && startRelay({ context: writtenContext(service), databaseUrl: options.databaseUrl, store, kafka, logger, ...prefix });
  return {
    kafka,
    topicPrefix,
    operations: operationsOf({ ...(relay ? { relay } : {}), ...(consumer ? { consumer } : {}) }),
    ...(relay ? { relay } : {}),
    ...(consumer ? { consumer } : {}),
    waitFor: async (positions) => {
      // What a service wrote itself is in its views already, whether or not a reaction of its own is still to hear of it by Kafka.
      const elsewhere = store ? positions.filter(({ context }) => context !== writtenContext(service)) : positions;
      if (consumer) await Promise.all(elsewhere.map((position) => waitForOne(consumer, position)));
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
    events: [personalTextForgotten, memberForgotten, subjectForgotten],
    onEvents: (events) => {
      for (const event of events) {
        if (event.type === personalTextForgotten.type) words.drop({ keys: [personalTextForgotten.data.parse(event.data).key] });
        else if (event.type === subjectForgotten.type) words.drop(subjectForgotten.data.parse(event.data));
        else words.drop({ subject: `member:${event.streamId}` });
      }
    },
  };
}

/** The topic that a service publishes on. */
export const ownTopic = (service: ServiceDeclaration, prefix: string | undefined): string => topicOf(writtenContext(service), prefix);
