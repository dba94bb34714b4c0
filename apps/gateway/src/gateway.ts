import type { CommandHandler } from '@wheelhouse/event-sourcing';
import { openPool } from '@wheelhouse/event-store-postgres';
import { createService, IMPORT_LIMIT, serviceLogger, tokenCheck, type Service, type ServiceChoices, type ServiceDeclaration } from '@wheelhouse/service-kit';
import type { FastifyInstance } from 'fastify';
import { readFileSync } from 'node:fs';
import type { Configuration } from './config.js';
import { description } from './edge/description.js';
import { edgeServer, type Passage } from './edge/edge-server.js';
import { gateFor } from './edge/gate.js';
import { openPages } from './edge/own-pages.js';
import { upstream, type Upstream } from './edge/proxy.js';
import { ensureFirstOwner, ensureOwnersIdentity } from './identity/first-owner.js';
import { passwords as passwordPool } from './identity/password.js';
import { ownKeyStore } from './keys/key-store.js';
import { storedTokens } from './keys/signing-keys.js';
import { organisationService, SERVICE_NAME } from './organisation.service.js';
import { ORGANISATION_ID } from './organisation/domain/organisation.state.js';
import { docsPages } from './page/docs.js';
import { firstPage } from './page/first-page.js';
import { callers as callersOf } from './session/callers.js';
import { sessionRoutes } from './session/session.routes.js';
import { sweep } from './session/sessions.js';
import { signInWith } from './session/sign-in.js';
import { forgettingHandler } from './personal-text/destroy-forgotten-keys.js';

const BODY_LIMIT = 16 * 1024 * 1024;
const QUARTER_HOUR = 15 * 60;
const SWEEP_MS = 10 * 60 * 1000;

/** The gateway, ready to listen: the public face, and the organisation's service behind it with the internal listener. */
export interface Gateway {
  readonly edge: FastifyInstance;
  readonly service: Service;
  close(): Promise<void>;
}

/** What a test may put in the place of the usual. */
export interface GatewayChoices {
  readonly service?: Pick<ServiceChoices, 'logger' | 'kafka' | 'onFatal'>;
  readonly passwords?: Parameters<typeof passwordPool>[0];
  /** Declares the organisation's service otherwise. */
  readonly declared?: (organisation: ServiceDeclaration) => ServiceDeclaration;
}

/** @throws Unavailable when the database is away */
export async function createGateway(config: Configuration, choices: GatewayChoices = {}): Promise<Gateway> {
  const logger = choices.service?.logger ?? serviceLogger(SERVICE_NAME, config.LOG_LEVEL);
  const db = openPool(
    { url: config.DATABASE_URL, connections: 8, onIdleError: (error) => logger.warn({ err: error }, 'a connection to the database broke while idle') },
    () => Promise.resolve(),
  );
  const passwords = passwordPool(choices.passwords);
  const tokens = await storedTokens(db, config.INTERNAL_SECRET, logger);
  const keys = ownKeyStore(db);
  const forgetting = Promise.withResolvers<CommandHandler>();
  const usual = organisationService({ db, passwords, keys, tokens, secret: config.INTERNAL_SECRET, forgetting: () => forgetting.promise });
  const service = await createService(choices.declared?.(usual) ?? usual, config, { ...choices.service, logger, keyStore: keys, authenticate: tokenCheck(SERVICE_NAME, tokens.jwks) });
  const { store, metrics } = service.parts;
  if (!store) throw new Error('the organisation has a log');
  forgetting.resolve(forgettingHandler(store));

  if (config.WHEELHOUSE_OWNER_EMAIL !== undefined && config.WHEELHOUSE_OWNER_PASSWORD !== undefined) {
    const owner = { email: config.WHEELHOUSE_OWNER_EMAIL, password: config.WHEELHOUSE_OWNER_PASSWORD, name: config.WHEELHOUSE_OWNER_NAME, organisation: config.WHEELHOUSE_ORGANISATION };
    if (await ensureFirstOwner(store, passwords, owner)) logger.info({}, 'the organisation was founded with its first owner');
    else if (await ensureOwnersIdentity(db, passwords, owner)) logger.warn({}, 'the owner had no address and no password, as after a restore without keys: they sign in as WHEELHOUSE_OWNER_EMAIL says from now on');
  }

  if ((await store.readStream(ORGANISATION_ID, { limit: 1 })).length === 0) {
    logger.warn({}, 'nobody can sign in: there is no owner yet; start once with WHEELHOUSE_OWNER_EMAIL and WHEELHOUSE_OWNER_PASSWORD');
  }

  const callers = callersOf({ db, tokens, keptMs: config.CALLER_CACHE_MS });
  const signIn = signInWith({
    db,
    passwords,
    secret: config.INTERNAL_SECRET,
    sessionHours: config.SESSION_HOURS,
    perAccount: { most: config.SIGN_IN_FAILURES_PER_ACCOUNT, seconds: QUARTER_HOUR },
    perAddress: { most: config.SIGN_IN_FAILURES_PER_ADDRESS, seconds: QUARTER_HOUR },
  });
  const to = (name: string, url: string): Upstream =>
    upstream({ name, url, connections: config.SERVICE_CONNECTIONS, timeoutMs: config.SERVICE_TIMEOUT_MS, bodyLimit: BODY_LIMIT, csvLimit: IMPORT_LIMIT });
  const project = to('project-service', config.PROJECT_SERVICE_URL);
  const reporting = to('reporting-service', config.REPORTING_SERVICE_URL);
  const contexts = [
    { context: 'product', upstream: to('product-service', config.PRODUCT_SERVICE_URL) },
    { context: 'project', upstream: project },
    { context: 'reporting', upstream: reporting },
    { context: 'organisation', upstream: to(SERVICE_NAME, `http://127.0.0.1:${config.SERVICE_PORT}`) },
  ];
  const routes = sessionRoutes({ db, signIn, callers });
  const described = description(contexts, routes);
  const passages: Passage[] = contexts.flatMap(({ context, upstream }) => [
    { prefix: `/api/${context}/v1`, upstream, changesCallers: context === 'organisation' },
    { prefix: `/api/operations/v1/${context}`, upstream },
  ]);
  const gate = gateFor(callers, { most: config.REQUESTS_PER_MINUTE, seconds: 60 });
  const edge = edgeServer({
    gate,
    callers,
    passages,
    routes,
    pages: (app) => {
      openPages(app, described, contexts.map(({ context }) => context));
      docsPages(app);
      firstPage(app, { db, gate, callers, signIn, services: { reporting, project } });
    },
    logger,
    metrics,
    trustProxy: config.TRUST_PROXY === undefined ? false : config.TRUST_PROXY.split(',').map((part) => part.trim()),
    tls: config.GATEWAY_TLS_CERT !== undefined && config.GATEWAY_TLS_KEY !== undefined ? { cert: readFileSync(config.GATEWAY_TLS_CERT, 'utf8'), key: readFileSync(config.GATEWAY_TLS_KEY, 'utf8') } : undefined,
  });
  const sweeping = setInterval(() => void sweep(db).catch((error: unknown) => logger.warn({ err: error }, 'old sessions could not be swept')), SWEEP_MS);
  sweeping.unref();

  return {
    edge,
    service,
    close: async () => {
      clearInterval(sweeping);
      await edge.close();
      await Promise.all(contexts.map(({ upstream }) => upstream.close()));
      await service.close();
      await db.end();
    },
  };
}
