import { Problem } from '@wheelhouse/service-kit';
import type { FastifyRequest } from 'fastify';
import { rateLimitHeaders, requestLimits } from '../limits/request-limits.js';
import { networkOf, type Quota } from '../limits/sign-in-limits.js';
import type { Caller, Callers } from '../session/callers.js';
import { cookieToken } from '../session/cookie.js';
import { fromOurPages } from '../session/same-origin.js';
import { crossOrigin } from '../session/session.routes.js';
import { looksLikeToken } from '../session/sessions.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Who asks, and whether they have asked too often. */
export interface Gate {
  /** The caller by bearer token or cookie; undefined where there is neither. @throws Problem 401 for a bad token, 403 for a write from elsewhere */
  whoAsks(request: FastifyRequest): Promise<Caller | undefined>;
  /** Counts the request. @returns headers that say how many are left @throws Problem 429 */
  count(request: FastifyRequest, caller: Caller | undefined): Readonly<Record<string, string>>;
}

export function gateFor(callers: Callers, quota: Quota): Gate {
  const limit = requestLimits(quota);
  const count: Gate['count'] = (request, caller) => {
    const allowance = limit(caller?.session ?? networkOf(request.ip));
    const headers = rateLimitHeaders('caller', quota, allowance);
    if (allowance.allowed) return headers;
    throw new Problem(429, 'limit.requests', 'Too many requests; slow down.', undefined, { ...headers, 'retry-after': String(allowance.retrySeconds) });
  };
  return {
    count,
    whoAsks: async (request) => {
      const { headers } = request;
      const bearer = bearerOf(headers.authorization);
      const token = bearer ?? cookieToken(headers.cookie);
      if (token === undefined) return undefined;
      const caller = looksLikeToken(token) ? await callers.byToken(token) : undefined;
      if (!caller) {
        if (bearer === undefined) return undefined;
        // Who tries tokens is counted by where they are.
        count(request, undefined);
        throw unauthenticated('The token is not valid, or no longer.');
      }
      if (bearer === undefined && !SAFE.has(request.method) && !fromOurPages(headers)) throw crossOrigin();
      return caller;
    },
  };
}

export const unauthenticated = (detail = 'Sign in first: POST /api/session.'): Problem =>
  new Problem(401, 'access.unauthenticated', detail, undefined, { 'www-authenticate': 'Bearer' });

export const passwordMustChange = (): Problem =>
  new Problem(403, 'session.password-must-change', 'Change the password that you were given first: POST /api/session/password.');

/** The token of `Authorization: Bearer`; another scheme is no token of ours. */
function bearerOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  return /^bearer +(\S+)$/i.exec(header.trim())?.[1] ?? '';
}
