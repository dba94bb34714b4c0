import type { Rejection, RejectionKind } from '@wheelhouse/event-sourcing';
import { Unavailable } from '@wheelhouse/event-sourcing';
import { STATUS_CODES } from 'node:http';

/** One place that is at fault: a JSON pointer into the body, or `query`, `path` or `header` with the name there. */
export interface FieldError {
  readonly pointer: string;
  readonly name?: string;
  readonly detail: string;
}

/** RFC 9457 problem details as this API answers them. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly FieldError[];
  readonly correlationId?: string;
  /** What else this kind of problem tells. */
  readonly [member: string]: unknown;
}

/** An answer that is no success; thrown anywhere below a route and sent as problem details. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly errors?: readonly FieldError[],
    readonly headers: Readonly<Record<string, string>> = {},
    /** Extension members: what this kind of problem tells beside. */
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
  }
}

/** HTTP status of each kind of rejection: the one map. */
export const statusOfKind: Readonly<Record<RejectionKind, number>> = {
  invalid: 422,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'unknown-yet': 409,
  stale: 412,
  gone: 410,
};

/** A business rejection as a problem. */
export function problemOfRejection(rejection: Rejection): Problem {
  const errors = rejection.pointer === undefined ? undefined : [{ pointer: rejection.pointer, detail: rejection.detail }];
  const headers: Record<string, string> = rejection.kind === 'unknown-yet' ? { 'retry-after': '1' } : {};
  return new Problem(statusOfKind[rejection.kind], rejection.code, rejection.detail, errors, headers);
}

/** 503: nothing was done, or nobody knows; try again in a moment. */
export const unavailable = (detail: string, code = 'service.unavailable'): Problem => new Problem(503, code, detail, undefined, { 'retry-after': '1' });

/** Where there is nothing, or nothing the caller may see. */
export const notFound = (what: string): Problem => new Problem(404, `${what}.not-found`, `There is no such ${what}.`);

/** Codes of what Fastify refuses by itself, before a route is reached. */
const OF_STATUS: Readonly<Record<number, readonly [code: string, detail: string]>> = {
  400: ['request.malformed', 'The request cannot be read.'],
  404: ['route.not-found', 'There is nothing at this address.'],
  405: ['route.method-not-allowed', 'This address has no such method.'],
  408: ['request.timeout', 'The request took too long to arrive.'],
  413: ['body.too-large', 'The body is larger than this address takes.'],
  414: ['request.address-too-long', 'The address is too long.'],
  415: ['body.not-json', 'The body must be JSON, with content-type application/json.'],
  431: ['request.headers-too-large', 'The headers are too large.'],
};

// SQLSTATE classes 08 (connection), 53 (resources), 57 (operator, timeouts) and 58 (system), and 55P03 (a lock not had in time).
const DATABASE_AWAY = /^(08|53|57|58)|^55P03$/;
const SOCKET_AWAY = /^(ECONN|EPIPE|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|ENETUNREACH|EAI_AGAIN|UND_ERR)/;

/** Turns whatever was thrown into the problem that is answered; a bug becomes 500 without detail. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Unavailable) {
    return error.outcome === 'unknown'
      ? unavailable('Whether this was done is not known: repeat it with the same Idempotency-Key.', 'outcome.unknown')
      : unavailable('The service cannot do this at the moment; nothing was done.');
  }
  if (isAway(error)) return unavailable('The service cannot reach what it needs at the moment.');
  const status = statusOf(error);
  if (status !== undefined && status >= 400 && status < 500) {
    const [code, detail] = OF_STATUS[status] ?? ['request.refused', 'The request was refused.'];
    return new Problem(status, code, detail);
  }
  return new Problem(500, 'internal', 'Something went wrong here; it is in the log under the correlation id.');
}

// pg says these without a code.
const CONNECTION_AWAY = /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed)/;

/** Whether an error says that a database, a broker or another service cannot be reached. */
export function isAway(error: unknown): boolean {
  // By its shape: errors of the system may come from another realm than ours.
  if (typeof error !== 'object' || error === null || !('message' in error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (SOCKET_AWAY.test(code) || (code.length === 5 && DATABASE_AWAY.test(code))) return true;
  if ('errors' in error && Array.isArray(error.errors) && error.errors.some(isAway)) return true;
  if ('driverError' in error && isAway(error.driverError)) return true;
  return CONNECTION_AWAY.test(String(error.message)) || ('cause' in error && isAway(error.cause));
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('getStatus' in error && typeof error.getStatus === 'function') return Number(error.getStatus());
  return 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

/** The body of the answer. */
export function detailsOf(problem: Problem, correlationId?: string): ProblemDetails {
  return {
    ...problem.members,
    type: `urn:wheelhouse:problem:${problem.code}`,
    title: STATUS_CODES[problem.status] ?? 'Error',
    status: problem.status,
    detail: problem.message,
    code: problem.code,
    ...(problem.errors === undefined ? {} : { errors: problem.errors }),
    ...(correlationId === undefined ? {} : { correlationId }),
  };
}
