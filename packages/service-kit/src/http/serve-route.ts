import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Position } from '@wheelhouse/event-sourcing';
import type { Authenticate } from '../access/internal-tokens.js';
import { inServerSpan } from '../observability/tracing.js';
import { positionsOf } from './headers.js';
import { Problem } from './problem.js';
import type { RequestContext } from './request-context.js';
import { nobody, type Call, type Route } from './route.js';
import { checkBody, checkParameters } from './validation.js';

/** What every route needs of its service. */
export interface Edge {
  readonly authenticate: Authenticate;
  /** Waits until this service has applied what the caller wrote elsewhere. @throws Problem 503 */
  readonly waitFor: (positions: readonly Position[]) => Promise<void>;
}

export type ServedRequest = FastifyRequest & { wheelhouse?: RequestContext };

/** Serves one route: who asks, may they at all, does it fit, what must be waited for; then the route itself. */
export function serveRoute(route: Route, edge: Edge): (request: ServedRequest, reply: FastifyReply) => Promise<void> {
  const hasBody = route.method !== 'GET' && route.method !== 'DELETE';
  return async (request, reply) => {
    const context = request.wheelhouse;
    if (!context) throw new Error('a request without its context');
    context.operation = route.operation;
    const answer = await inServerSpan(route.operation, context, { 'http.request.method': route.method, 'http.route': route.path }, async () => {
      const actor = route.scope === 'open' ? nobody : await edge.authenticate(request.headers);
      context.member = actor.member;
      if (route.scope !== 'open' && !actor.scopes.includes(route.scope)) throw new Problem(403, 'access.scope-missing', `This wants the scope ${route.scope}.`);
      const params = checkParameters(route.params, 'path', request.params as Record<string, unknown>) as Record<string, string>;
      const query = checkParameters(route.query, 'query', request.query as Record<string, unknown>);
      const body = hasBody && route.csv ? csvOf(request.body) : hasBody && route.body ? checkBody(route.body, request.body ?? {}) : hasBody ? withoutBody(request.body) : {};
      const positions = positionsOf(request.headers);
      if (positions.length > 0) await edge.waitFor(positions);
      const call: Call = {
        actor,
        params,
        query,
        body,
        given: hasBody ? (request.body ?? {}) : {},
        headers: request.headers,
        method: route.method,
        url: request.url,
        correlationId: context.correlationId,
        traceparent: context.traceparent,
      };
      return route.handle(call);
    });
    reply.status(answer.status);
    for (const [name, value] of Object.entries(answer.headers ?? {})) reply.header(name, value);
    if (answer.body === undefined) reply.send();
    else if (typeof answer.body === 'string') reply.send(answer.body);
    else reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.body));
  };
}

function csvOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  throw new Problem(422, 'csv.empty', 'There is no file.', [{ pointer: '', detail: 'is missing' }]);
}

function withoutBody(body: unknown): object {
  if (body === undefined || body === null || (typeof body === 'object' && Object.keys(body).length === 0)) return {};
  throw new Problem(422, 'body.invalid', 'This address takes no body.', [{ pointer: '', detail: 'must be empty' }]);
}
