import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from '../observability/logging.js';
import { detailsOf, Problem, problemOf } from './problem.js';
import type { Route } from './route.js';
import type { ServedRequest } from './serve-route.js';

/** Answers everything that was thrown as problem details; only a bug reaches the log as an error. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly methodsAt: (path: string) => readonly string[],
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<ServedRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    let problem = problemOf(error);
    if (problem.code === 'route.not-found') {
      const methods = this.methodsAt(request.url.split('?', 1)[0] ?? '');
      if (methods.length > 0) problem = new Problem(405, 'route.method-not-allowed', `This address takes ${methods.join(', ')}.`, undefined, { allow: methods.join(', ') });
    }
    if (problem.status >= 500) this.logger[problem.status === 500 ? 'error' : 'warn']({ err: error, url: request.url }, 'request failed');
    sendProblem(reply, problem, request.wheelhouse?.correlationId);
  }
}

/** Sends a problem as `application/problem+json`. */
export function sendProblem(reply: FastifyReply, problem: Problem, correlationId?: string): void {
  reply.status(problem.status);
  for (const [name, value] of Object.entries(problem.headers)) reply.header(name, value);
  reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(detailsOf(problem, correlationId)));
}

/** Tells which methods an address has, for 405 in place of 404. */
export function methodsByPath(routes: readonly Pick<Route, 'method' | 'path'>[]): (path: string) => readonly string[] {
  const patterns = routes.map(({ method, path }) => ({
    method,
    pattern: new RegExp(`^${path.replaceAll('::', '\0').replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+').replaceAll('\0', ':')}$`),
  }));
  return (path) => [...new Set(patterns.flatMap(({ method, pattern }) => (pattern.test(path) ? [method] : [])))];
}
