import { registryOf, type Context } from '@wheelhouse/contracts';
import { commandHandler } from '@wheelhouse/event-sourcing';
import { createPostgresStore } from '@wheelhouse/event-store-postgres';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { tokenCheck, type Authenticate } from './access/internal-tokens.js';
import { assembleService } from './assemble-service.js';
import type { ServiceSettings } from './config/configuration.js';
import { readDatabase } from './database/read-database.js';
import { contractsOf, ownViews, type ServiceDeclaration } from './declaration/service.declaration.js';
import type { Route } from './http/route.js';
import { serviceLogger, type Logger } from './observability/logging.js';
import { serviceMetrics } from './observability/metrics.js';
import type { ServiceParts } from './routes/service-parts.js';
import { httpKeyStore } from './words/http-key-store.js';
import { wordsOver, type KeyStore } from './words/words.js';

/** What an app may put in the place of the usual. */
export interface ServiceChoices {
  /** By internal tokens unless the app knows its callers otherwise (the gateway does). */
  readonly authenticate?: Authenticate;
  /** The gateway's over HTTP unless the app keeps the keys itself. */
  readonly keyStore?: KeyStore;
  readonly logger?: Logger;
}

/** A service that is ready to listen. */
export interface Service {
  readonly app: NestFastifyApplication;
  readonly parts: ServiceParts;
  readonly routes: readonly Route[];
  /** Stops in order: no new requests, the running ones finished, consumer and relay, then the connections. */
  close(): Promise<void>;
}

/**
 * Makes a service of its declaration: store, views brought in line, routes.
 * @throws Unavailable when the database is away
 */
export async function createService(service: ServiceDeclaration, settings: ServiceSettings, choices: ServiceChoices = {}): Promise<Service> {
  const logger = choices.logger ?? serviceLogger(service.name, settings.LOG_LEVEL);
  const registry = registryOf(contractsOf(service));
  const views = [...ownViews(service), ...service.fedViews];
  const [rootView] = service.rootViews.filter((view) => view.source === 'own');
  const store = createPostgresStore({
    url: settings.DATABASE_URL,
    context: contextOf(service),
    registry,
    ...(rootView ? { rootView } : {}),
    onIdleError: (error) => logger.warn({ err: error }, 'a connection to the database broke while idle'),
  });
  const db = readDatabase({ url: settings.DATABASE_URL, views });
  await store.ready();
  await store.ensureViews(views, { retire: true });
  const parts: ServiceParts = {
    service,
    store,
    ...(service.aggregates.length > 0 ? { handler: commandHandler(store, registry) } : {}),
    versionOf: async (streamId) => {
      const [row] = await db.rows<{ version: number }>('select version from events where stream_id = $1 order by version desc limit 1', [streamId]);
      return row?.version ?? 0;
    },
    db,
    words: wordsOver(choices.keyStore ?? httpKeyStore({ gateway: settings.GATEWAY_INTERNAL_URL, secret: settings.INTERNAL_SECRET })),
    authenticate: choices.authenticate ?? tokenCheck(service.name, new URL('/internal/jwks', settings.GATEWAY_INTERNAL_URL)),
    waitFor: () => Promise.resolve(),
    logger,
    metrics: serviceMetrics(service.name),
    secret: settings.INTERNAL_SECRET,
    health: [{ name: 'database', check: async () => ({ rows: (await db.rows('select 1')).length }) }],
    now: () => new Date(),
  };
  const { app, routes, startClosing } = await assembleService(parts);
  return {
    app,
    parts,
    routes,
    close: async () => {
      startClosing();
      await app.close();
      await Promise.all([store.close(), db.close()]);
      parts.metrics.registry.clear();
    },
  };
}

/** A service that only listens has no log of its own; its store then serves rows alone. */
const contextOf = ({ context }: ServiceDeclaration): Context => (context === 'reporting' ? 'organisation' : context);
