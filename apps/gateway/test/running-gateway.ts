import { randomBytes } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { serviceLogger, tokenCheck } from '@wheelhouse/service-kit';
import Fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import { configSchema, type Configuration } from '../src/config.js';
import { createGateway, type Gateway, type GatewayChoices } from '../src/gateway.js';
import { gatewayDatabase } from '../src/testing/gateway-database.js';

export const OWNER = { email: 'Owner@Example.org', password: 'the wheel is mine to hold' } as const;

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What a service saw of a request, and who the internal token says it is. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
  readonly actor: unknown;
}

/** A service that checks the token as real ones do, and answers what it saw. */
export async function echoService(name: string, gateway: string): Promise<{ readonly url: string; readonly app: FastifyInstance; close(): Promise<void> }> {
  const check = tokenCheck(name, new URL('/internal/jwks', gateway));
  const app = Fastify({ bodyLimit: 64 * 1024 * 1024 });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.get('/api/product/v1/openapi.json', () => ({ openapi: '3.1.1', info: { title: 'x', version: '1' }, paths: { '/api/product/v1/things': { get: { operationId: 'list-things', tags: ['things'], responses: {} } } } }));
  app.get('/api/product/v1/slow', () => new Promise(() => undefined));
  app.get('/api/product/v1/breaks', (_request, reply) => {
    reply.hijack();
    reply.raw.socket?.destroy();
  });
  app.get('/api/product/v1/large', (_request, reply) => reply.header('etag', '"7"').send(Buffer.alloc(8 * 1024 * 1024, 'x')));
  app.all('/*', async (request, reply) => {
    const actor = await check(request.headers).catch((error: unknown) => String(error));
    const seen: Seen = { method: request.method, url: request.url, headers: request.headers, body: (request.body as string | undefined) ?? '', actor };
    return reply.status(request.method === 'POST' ? 201 : 200).header('wheelhouse-position', 'abc').header('x-powered-by', 'echo').header('connection', 'x-gone').header('x-gone', 'yes').send(seen);
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, app, close: () => app.close() };
}

export interface RunningGateway {
  readonly url: string;
  readonly internal: string;
  readonly gateway: Gateway;
  readonly db: pg.Pool;
  readonly config: Configuration;
  readonly services: { readonly product: Awaited<ReturnType<typeof echoService>>; readonly project: Awaited<ReturnType<typeof echoService>>; readonly reporting: Awaited<ReturnType<typeof echoService>> };
  close(): Promise<void>;
}

/** Passwords hashed so cheaply that a test may sign in a hundred times; the real cost has a spec of its own. */
export const choices = { passwords: { cost: { ln: 8, r: 8, p: 1 } } } satisfies GatewayChoices;

/** A gateway on ports of its own over an empty database, with echoing services behind it. */
export async function runningGateway(more: Record<string, unknown> = {}, kafka = false, other: Pick<GatewayChoices, 'declared'> = {}): Promise<RunningGateway> {
  const database = await gatewayDatabase();
  const [port, servicePort] = [await freePort(), await freePort()];
  const internal = `http://127.0.0.1:${servicePort}`;
  const services = { product: await echoService('product-service', internal), project: await echoService('project-service', internal), reporting: await echoService('reporting-service', internal) };
  const read = configSchema.parse({
    SERVICE_PORT: servicePort,
    PORT: port,
    KAFKA_BROKERS: process.env['TEST_KAFKA_BROKERS'] ?? '127.0.0.1:59092',
    DATABASE_URL_GATEWAY: database.url,
    GATEWAY_INTERNAL_URL: internal,
    INTERNAL_SECRET: 'a secret of the tests alone',
    PRODUCT_SERVICE_URL: services.product.url,
    PROJECT_SERVICE_URL: services.project.url,
    REPORTING_SERVICE_URL: services.reporting.url,
    WHEELHOUSE_OWNER_EMAIL: OWNER.email,
    WHEELHOUSE_OWNER_PASSWORD: OWNER.password,
    KAFKA_PREFIX: `test-${randomBytes(4).toString('hex')}`,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'fatal',
    ...more,
  });
  const config: Configuration = { ...read, DATABASE_URL: database.url };
  const gateway = await createGateway(config, { ...choices, ...other, service: { logger: serviceLogger('gateway', config.LOG_LEVEL), ...(kafka ? {} : { kafka: false }) } });
  await gateway.edge.listen({ port, host: '127.0.0.1' });
  await gateway.service.app.listen(servicePort, '127.0.0.1');
  const db = new pg.Pool({ connectionString: database.url, max: 2 });
  return {
    url: `http://127.0.0.1:${port}`,
    internal,
    gateway,
    db,
    config,
    services,
    close: async () => {
      await db.end();
      await gateway.close();
      await Promise.all(Object.values(services).map((service) => service.close()));
      await database.drop();
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Answers are looked at field by field; their schemas are tested where they are made.
  readonly body: Record<string, unknown> & { readonly code?: string };
}

/** Asks the gateway; a body is sent as JSON. */
export async function ask(base: string, method: string, path: string, options: { readonly token?: string; readonly body?: unknown; readonly headers?: Record<string, string> } = {}): Promise<Answer> {
  const response = await fetch(`${base}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body) }),
  });
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, headers: response.headers, body: json ? (JSON.parse(text) as Answer['body']) : { text } };
}

/** A bearer token of somebody. */
export async function tokenOf(base: string, email: string, password: string): Promise<string> {
  const { status, body } = await ask(base, 'POST', '/api/session', { body: { email, password } });
  if (status !== 201) throw new Error(`sign-in answered ${status} ${JSON.stringify(body)}`);
  return String(body['token']);
}
