import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { commandHandler, type Appended } from '@wheelhouse/event-sourcing';
import { createPostgresStore, ensureViews, hasConsumed, openPool, type PostgresStore, type ViewsEnsured } from '@wheelhouse/event-store-postgres';
import type { Relay } from '@wheelhouse/messaging';
import type pg from 'pg';
import { tokenCheck, type Authenticate } from './access/internal-tokens.js';
import { assembleService } from './assemble-service.js';
import type { ServiceSettings } from './config/configuration.js';
import { afterSwitch } from './database/after-switch.js';
import { readDatabase } from './database/read-database.js';
import { deadlineRows } from './deadlines/deadline-rows.js';
import { runDeadlines, type DeadlineWorker } from './deadlines/run-deadlines.js';
import { ownViews, type ServiceDeclaration } from './declaration/service.declaration.js';
import { registryOf, serviceEvents, writtenContext, type ServiceEvents } from './events/service-events.js';
import type { Route } from './http/route.js';
import { serviceLogger, type Logger } from './observability/logging.js';
import { serviceMetrics } from './observability/metrics.js';
import { serviceGauges } from './observability/service-gauges.js';
import { startTracing } from './observability/start-tracing.js';
import { serviceHealth } from './observability/service-health.js';
import { forgetAnswersDaily } from './operations/forget-answers.js';
import { operationRoutes } from './operations/operation-routes.js';
import { handled } from './routes/command-routes.js';
import type { ServiceParts } from './routes/service-parts.js';
import { httpKeyStore } from './words/http-key-store.js';
import { wordsOver, type KeyStore } from './words/words.js';

/** What an app may put in the place of the usual. */
export interface ServiceChoices {
  /** By internal tokens unless the app knows its callers otherwise. */
  readonly authenticate?: Authenticate;
  /** The gateway's over HTTP unless the app keeps the keys itself. */
  readonly keyStore?: KeyStore;
  readonly logger?: Logger;
  /** The consumer crashed for good, or a record met a mistake of ours; the process ends unless something else is chosen. */
  readonly onFatal?: (error: Error) => void;
  /** `false` leaves Kafka alone: for specs of what has nothing to do with it. */
  readonly kafka?: false | undefined;
  /** The clock that commands and deadlines are judged by; the process's own where it is not given. */
  readonly now?: () => Date;
}

/** A service that is ready to listen. */
export interface Service {
  readonly app: NestFastifyApplication;
  readonly parts: ServiceParts;
  readonly routes: readonly Route[];
  readonly events?: ServiceEvents;
  /** Where it declares any. */
  readonly deadlines?: DeadlineWorker;
  /** Stops in order: no new requests, the running ones finished, consumer and relay, then the connections. */
  close(): Promise<void>;
}

/** What a service stands on in its database. */
interface Foundation {
  /** Absent where the service only listens. */
  readonly store: PostgresStore | undefined;
  readonly pool: pg.Pool;
  readonly ensured: ViewsEnsured;
}

/**
 * Makes a service of its declaration: store, views brought in line, relay and consumer, routes.
 * @throws Unavailable when the database is away
 */
export async function createService(service: ServiceDeclaration, settings: ServiceSettings, choices: ServiceChoices = {}): Promise<Service> {
  const stopTracing = await startTracing(service.name, settings.OTEL_EXPORTER_OTLP_ENDPOINT);
  const logger = choices.logger ?? serviceLogger(service.name, settings.LOG_LEVEL);
  const bells: { relay?: Relay; deadlines?: DeadlineWorker } = {};
  const { store, pool, ensured } = await foundation(service, settings, logger, (appended) => {
    bells.relay?.ring();
    bells.deadlines?.ring(appended);
  });
  const handler = store && commandHandler(store, registryOf(service, writtenContext(service)));
  const db = readDatabase({ url: settings.DATABASE_URL, views: [...ownViews(service), ...service.fedViews] });
  const words = wordsOver(choices.keyStore ?? httpKeyStore({ gateway: settings.GATEWAY_INTERNAL_URL, secret: settings.INTERNAL_SECRET }));
  const metrics = serviceMetrics(service.name);
  const fatal = (error: Error): void => {
    logger.fatal({ err: error }, 'cannot go on; the process ends, and its supervisor starts it again');
    process.exit(1);
  };
  const events =
    choices.kafka === false
      ? undefined
      : serviceEvents({
          service,
          brokers: settings.KAFKA_BROKERS,
          databaseUrl: settings.DATABASE_URL,
          pool,
          store,
          handler,
          words,
          toRebuild: ensured.toRebuild,
          logger,
          metrics,
          topicPrefix: settings.KAFKA_PREFIX,
          sessionTimeoutMs: settings.KAFKA_SESSION_TIMEOUT_MS,
          onFatal: choices.onFatal ?? fatal,
        });
  if (events?.relay) bells.relay = events.relay;
  const parts: ServiceParts = {
    service,
    ...(store ? { store } : {}),
    ...(handler ? { handler } : {}),
    versionOf: async (streamId) => {
      const { rows } = await pool.query<{ version: number }>({ name: 'kit-version', text: 'select version from events where stream_id = $1 order by version desc limit 1', values: [streamId] });
      return rows[0]?.version ?? 0;
    },
    db,
    words,
    authenticate: choices.authenticate ?? tokenCheck(service.name, new URL('/internal/jwks', settings.GATEWAY_INTERNAL_URL)),
    waitFor: events?.waitFor ?? (() => Promise.resolve()),
    logger,
    metrics,
    secret: settings.INTERNAL_SECRET,
    health: serviceHealth({ pool, events }),
    now: choices.now ?? (() => new Date()),
  };
  const deadlines = deadlinesOf(parts, pool);
  if (deadlines) bells.deadlines = deadlines;
  serviceGauges({ service, pool, store, events, deadlines, metrics });
  const operations = operationRoutes({ service, pool, store, events, deadlines, logger });
  const { app, routes, startClosing } = await assembleService(parts, { operations, ...(events?.consumer ? { consumer: events.consumer } : {}) });
  const stopForgetting = store && forgetAnswersDaily(store, logger);
  return {
    app,
    parts,
    routes,
    ...(events ? { events } : {}),
    ...(deadlines ? { deadlines } : {}),
    close: async () => {
      startClosing();
      const forgettingStopped = stopForgetting?.();
      await deadlines?.stop();
      // Nest finishes the requests first, then stops its microservices: the consumer.
      await app.close();
      await events?.relay?.stop();
      await forgettingStopped;
      await Promise.all([store?.close() ?? pool.end(), db.close()]);
      metrics.registry.clear();
      await stopTracing();
    },
  };
}

/** The worker of a service that declares deadlines; its first look goes on behind the rest of the start. */
function deadlinesOf(parts: ServiceParts, pool: pg.Pool): DeadlineWorker | undefined {
  const { service, handler, now, logger } = parts;
  if (!handler || service.deadlines.length === 0) return undefined;
  const handle = (request: Parameters<typeof handler.handle>[0]) => handled(parts, request.command, () => afterSwitch(() => handler.handle(request)));
  return runDeadlines({ deadlines: service.deadlines, rows: deadlineRows(pool), handle, now, logger });
}

/** The store of a service that writes, or the plain connections of one that only listens; its views brought in line. */
async function foundation(service: ServiceDeclaration, settings: ServiceSettings, logger: Logger, onCommitted: (appended: readonly Appended[]) => void): Promise<Foundation> {
  const onIdleError = (error: Error): void => logger.warn({ err: error }, 'a connection to the database broke while idle');
  const views = [...ownViews(service), ...service.fedViews];
  if (service.aggregates.length === 0) {
    const pool = openPool({ url: settings.DATABASE_URL, onIdleError }, () => Promise.resolve());
    const ensured = await ensureViews(settings.DATABASE_URL, views, { hasPast: (client, view) => hasConsumed(client, view.source) }, true);
    return { store: undefined, pool, ensured };
  }
  const context = writtenContext(service);
  const rootViews = service.rootViews.filter((view) => view.source === 'own');
  const store = createPostgresStore({ url: settings.DATABASE_URL, context, registry: registryOf(service, context), rootViews, onIdleError, onCommitted });
  await store.ready();
  return { store, pool: store.pool, ensured: await store.ensureViews(views, { retire: true }) };
}
