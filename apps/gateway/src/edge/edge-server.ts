import { checkBody, checkParameters, correlationIdOf, detailsOf, inServerSpan, methodsByPath, Problem, problemOf, traceparentOf, withinRequest, type Logger, type Metrics, type RequestContext } from '@wheelhouse/service-kit';
import { parseJsonBody } from '@wheelhouse/service-kit/http/json-body';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { Caller, Callers } from '../session/callers.js';
import { answerBrokenHttp } from './client-errors.js';
import { passwordMustChange, unauthenticated, type Gate } from './gate.js';
import type { EdgeReply, EdgeRoute, OpenCall } from './edge-route.js';
import { headersForService } from './headers.js';
import type { Upstream } from './proxy.js';

export type EdgeRequest = FastifyRequest & { wheelhouse?: RequestContext };

/** Addresses below a prefix are passed to a service as they are. */
export interface Passage {
  readonly prefix: string;
  readonly upstream: Upstream;
  /** Whether a write below it may change who callers are, so that what is kept of them is forgotten. */
  readonly changesCallers?: boolean;
}

export interface EdgeParts {
  readonly gate: Gate;
  readonly callers: Callers;
  readonly passages: readonly Passage[];
  readonly routes: readonly EdgeRoute[];
  /** Pages for people, put on the server by hand. */
  readonly pages: (app: FastifyInstance) => void;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Proxies in front whose X-Forwarded-* are believed. */
  readonly trustProxy: boolean | string[];
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
}

/** Bodies that the gateway itself reads are small. */
const OWN_BODY_LIMIT = 64 * 1024;

/** The public face: who asks, how often, and on to the service that answers. Not listening yet. */
export function edgeServer(parts: EdgeParts): FastifyInstance {
  const options = {
    trustProxy: parts.trustProxy,
    requestTimeout: 60_000,
    keepAliveTimeout: 72_000,
    // While it closes, what still comes on open connections is answered, and told to come on another.
    return503OnClosing: false,
    clientErrorHandler: answerBrokenHttp,
    routerOptions: { maxParamLength: 1_000 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => sendProblem(reply, problemOf(error), correlationIdOf(request.headers)),
    ...(parts.tls ? { https: parts.tls } : {}),
  };
  const app = Fastify(options) as unknown as FastifyInstance;
  app.removeAllContentTypeParsers();
  // Bodies flow through to the service that knows their schema; own routes read theirs by themselves.
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));

  app.addHook('onRequest', (request: EdgeRequest, reply, done) => {
    const context: RequestContext = { correlationId: correlationIdOf(request.headers), traceparent: traceparentOf(request.headers), startedAt: process.hrtime.bigint() };
    request.wheelhouse = context;
    reply.header('x-correlation-id', context.correlationId).header('x-content-type-options', 'nosniff');
    if (isSecure(request)) reply.header('strict-transport-security', 'max-age=31536000');
    withinRequest(context, done);
  });
  const observe = (request: EdgeRequest, status: number) => {
    const context = request.wheelhouse;
    if (!context) return;
    const seconds = Number(process.hrtime.bigint() - context.startedAt) / 1e9;
    parts.metrics.httpSeconds.observe({ operation: context.operation ?? 'unmatched', method: request.method, status: String(status) }, seconds);
  };
  app.addHook('onResponse', (request, reply, done) => {
    observe(request, reply.raw.statusCode);
    done();
  });
  app.setErrorHandler((error, request: EdgeRequest, reply) => answerProblem(parts.logger, error, request, reply));

  for (const route of parts.routes) {
    app.route({ method: route.method, url: route.path, handler: (request: EdgeRequest, reply) => serveOwn(parts, route, request, reply) });
  }
  for (const passage of parts.passages) {
    const handler = (request: EdgeRequest, reply: FastifyReply) => passOn(parts, passage, request, reply);
    app.all(`${passage.prefix}/*`, handler);
    app.all(passage.prefix, handler);
  }
  parts.pages(app);

  const methodsAt = methodsByPath(parts.routes);
  app.setNotFoundHandler((request: EdgeRequest, reply) => {
    const methods = methodsAt(request.url.split('?', 1)[0] ?? '');
    const problem =
      methods.length > 0
        ? new Problem(405, 'route.method-not-allowed', `This address takes ${methods.join(', ')}.`, undefined, { allow: methods.join(', ') })
        : new Problem(404, 'route.not-found', 'There is nothing at this address.');
    sendProblem(reply, problem, request.wheelhouse?.correlationId);
  });
  return app;
}

/** Whether the caller's own connection is encrypted, by us or by the proxy in front. */
export const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https';

/** Who asks, counted; nobody is not let through. @throws Problem 401, 403, 429 */
async function admit(parts: EdgeParts, request: EdgeRequest, anyPassword: boolean): Promise<{ readonly caller: Caller; readonly limits: Readonly<Record<string, string>> }> {
  const caller = await parts.gate.whoAsks(request);
  const limits = parts.gate.count(request, caller);
  if (!caller) throw unauthenticated();
  if (request.wheelhouse) request.wheelhouse.member = caller.member;
  if (caller.passwordMustChange && !anyPassword) throw passwordMustChange();
  return { caller, limits };
}

async function passOn(parts: EdgeParts, { upstream, changesCallers }: Passage, request: EdgeRequest, reply: FastifyReply): Promise<void> {
  const context = request.wheelhouse;
  if (!context) throw new Error('a request without its context');
  context.operation = `pass-${upstream.name}`;
  const { caller, limits } = await admit(parts, request, false);
  const token = await parts.callers.internalToken(caller, upstream.name);
  const { raw } = request;
  const passed = inServerSpan(context.operation, context, { 'http.request.method': request.method }, async () => {
    const headers = headersForService(raw.headers, {
      token,
      correlationId: context.correlationId,
      traceparent: context.traceparent,
      address: request.ip,
      host: request.host,
      secure: isSecure(request),
    });
    const added = { 'x-correlation-id': context.correlationId, 'x-content-type-options': 'nosniff', ...limits };
    await upstream.pass({ raw, method: request.method, url: raw.url ?? '/', headers }, reply.raw, added);
  });
  await passed.finally(() => changesCallers && request.method !== 'GET' && parts.callers.forget());
  // What came from the service is out already; the framework has nothing to add.
  reply.hijack();
}

async function serveOwn(parts: EdgeParts, route: EdgeRoute, request: EdgeRequest, reply: FastifyReply): Promise<void> {
  const context = request.wheelhouse;
  if (!context) throw new Error('a request without its context');
  context.operation = route.operation;
  const admitted = route.access === 'open' ? undefined : await admit(parts, request, route.access === 'session-any');
  reply.headers(admitted?.limits ?? parts.gate.count(request, undefined));
  const params = checkParameters(route.params, 'path', request.params as Record<string, unknown>) as Record<string, string>;
  checkParameters(route.query, 'query', request.query as Record<string, unknown>);
  const call = { request, params, body: route.body ? checkBody(route.body, await jsonOf(request)) : {}, secure: isSecure(request) };
  const answer = await answerOf(route, call, admitted?.caller);
  reply.status(answer.status);
  for (const [name, value] of Object.entries(answer.headers ?? {})) reply.header(name, value);
  if (answer.body === undefined) return void (await reply.send());
  await reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.body));
}

function answerOf(route: EdgeRoute, call: OpenCall, caller: Caller | undefined): Promise<EdgeReply> {
  if (route.access === 'open') return route.handle(call);
  if (!caller) throw unauthenticated();
  return route.handle({ ...call, caller });
}

async function jsonOf(request: FastifyRequest): Promise<unknown> {
  if (!/^application\/(?:json|[\w.-]+\+json)(?:\s*;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw new Problem(415, 'body.not-json', 'The body must be JSON, with content-type application/json.');
  }
  return parseJsonBody(await readSmall(request.raw));
}

/** A small body, whole. @throws Problem 413 */
export async function readSmall(raw: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of raw) {
    bytes += (chunk as Buffer).length;
    if (bytes > OWN_BODY_LIMIT) throw new Problem(413, 'body.too-large', `A body may hold ${OWN_BODY_LIMIT} bytes at most here.`, undefined, { connection: 'close' });
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function answerProblem(logger: Logger, error: unknown, request: EdgeRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  const path = request.url.split('?', 1)[0];
  // What is away is said by every request that wants it; only a bug is worth its stack.
  if (problem.status === 500) logger.error({ err: error, path }, 'request failed');
  else if (problem.status > 500) logger.warn({ path, code: problem.code, reason: error instanceof Error ? error.message : String(error) }, 'request failed');
  // A body that was not read to its end would be taken for the next request.
  if (!request.raw.complete) reply.header('connection', 'close');
  sendProblem(reply, problem, request.wheelhouse?.correlationId);
}

function sendProblem(reply: FastifyReply, problem: Problem, correlationId: string | undefined): void {
  reply.status(problem.status).headers(problem.headers).type('application/problem+json; charset=utf-8').send(JSON.stringify(detailsOf(problem, correlationId)));
}
