import 'reflect-metadata';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { nestLogger, type Logger } from '../observability/logging.js';
import type { Metrics } from '../observability/metrics.js';
import { controllersOf } from './controllers.js';
import { correlationIdOf, traceparentOf } from './headers.js';
import { parseJsonBody } from './json-body.js';
import { detailsOf, Problem, problemOf } from './problem.js';
import { methodsByPath, ProblemFilter, sendProblem } from './problem-filter.js';
import { withinRequest } from './request-context.js';
import type { Route } from './route.js';
import type { Edge, ServedRequest } from './serve-route.js';

const BODY_LIMIT = 1024 * 1024;
const LONGEST_PARAMETER = 1_000;
const CSV = /^text\/csv\b/i;

export interface HttpServerParts {
  readonly routes: readonly Route[];
  readonly edge: Edge;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Whether the service is about to end: an answer then ends its connection too, or a kept one would hold up the end. */
  readonly closing?: () => boolean;
  /** Modules with controllers written by hand. */
  readonly modules: readonly (Type | DynamicModule)[];
}

const UNREADABLE: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What Node cannot even read as HTTP is answered on the bare socket. */
function answerUnreadable(error: Error & { readonly code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const problem = problemOf({ statusCode: UNREADABLE[error.code ?? ''] ?? 400 });
  const body = JSON.stringify(detailsOf(problem));
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}\r\ncontent-type: application/problem+json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

/** Tells CSV where JSON is asked for, and the other way round, before a byte of it is read. */
function wrongKind(request: FastifyRequest, takesCsv: ReadonlySet<string>): Problem | undefined {
  const type = request.headers['content-type'];
  if (type === undefined) return undefined;
  const wantsCsv = takesCsv.has(request.routeOptions.url ?? '');
  if (CSV.test(type) === wantsCsv) return undefined;
  if (wantsCsv) return new Problem(415, 'body.not-csv', 'The body must be CSV, with content-type text/csv.');
  return CSV.test(type) ? new Problem(415, 'body.not-json', 'The body must be JSON, with content-type application/json.') : undefined;
}

/** A Nest application on Fastify that serves the routes; not listening yet. */
export async function httpServer(parts: HttpServerParts): Promise<NestFastifyApplication> {
  const { logger, metrics, routes } = parts;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    requestTimeout: 30_000,
    // No middleware in the manner of Express here, so its engine need not run on every request.
    skipMiddie: true,
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      // No hook has run yet.
      const correlationId = correlationIdOf(request.headers);
      sendProblem(reply.header('x-correlation-id', correlationId), problemOf(error), correlationId);
    },
  } as ConstructorParameters<typeof FastifyAdapter>[0]);
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  fastify.removeAllContentTypeParsers();
  const parse = (_request: FastifyRequest, body: Buffer, done: (error: Error | null, value?: unknown) => void): void => {
    try {
      done(null, body.length === 0 ? undefined : parseJsonBody(body));
    } catch (error) {
      done(error as Error);
    }
  };
  for (const type of [/^application\/json\b/, /^application\/[\w.-]+\+json\b/]) fastify.addContentTypeParser(type, { parseAs: 'buffer' }, parse);
  fastify.addContentTypeParser(CSV, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  const takesCsv = new Set(routes.flatMap((route) => (route.csv ? [route.path] : [])));
  const limits = new Map(routes.flatMap((route) => (route.bodyLimit === undefined ? [] : [[route.path, route.bodyLimit] as const])));
  fastify.addHook('onRoute', (route) => {
    const limit = limits.get(route.url);
    if (limit !== undefined) route.bodyLimit = limit;
  });
  fastify.addHook('onRequest', (request: ServedRequest, reply, done) => {
    const context = { correlationId: correlationIdOf(request.headers), traceparent: traceparentOf(request.headers), startedAt: process.hrtime.bigint() };
    request.wheelhouse = context;
    reply.header('x-correlation-id', context.correlationId);
    withinRequest(context, () => done(wrongKind(request, takesCsv)));
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (parts.closing?.() === true) reply.header('connection', 'close');
    done();
  });
  fastify.addHook('onResponse', (request: ServedRequest, reply, done) => {
    const context = request.wheelhouse;
    if (context) {
      const seconds = Number(process.hrtime.bigint() - context.startedAt) / 1e9;
      const operation = context.operation ?? 'unmatched';
      metrics.httpSeconds.observe({ operation, method: request.method, status: String(reply.statusCode) }, seconds);
      withinRequest(context, () => logger.debug({ operation, method: request.method, path: request.url.split('?', 1)[0], status: reply.statusCode, milliseconds: Math.round(seconds * 1e6) / 1e3 }, 'request'));
    }
    done();
  });

  class HttpModule {}
  Module({ controllers: controllersOf(routes, parts.edge), imports: [...parts.modules] })(HttpModule);
  const app = await NestFactory.create<NestFastifyApplication>(HttpModule, adapter, { bodyParser: false, logger: nestLogger(logger), abortOnError: false });
  app.useGlobalFilters(new ProblemFilter(logger, methodsByPath(routes)));
  return app;
}
