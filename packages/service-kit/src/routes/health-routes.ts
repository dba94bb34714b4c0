import { z } from 'zod';
import type { Reply, Route } from '../http/route.js';
import { withinTime } from '../observability/within-time.js';
import { noParameters } from './command-routes.js';
import type { ServiceParts } from './service-parts.js';

/** One thing that must be well for a service to serve. */
export interface HealthCheck {
  readonly name: string;
  /** Whether nothing can be served without it; what is not needed only makes the service `degraded`. */
  readonly needed: boolean;
  /** Says how it is; throws where it is not well. */
  readonly check: () => Promise<Readonly<Record<string, unknown>>>;
}

/** `/healthz`, `/readyz` and `/metrics`, on the service's own port. */
export function healthRoutes(parts: ServiceParts, state: { readonly closing: boolean }): readonly Route[] {
  const open = { method: 'GET', tag: 'health', scope: 'open', params: noParameters, query: noParameters, problems: [], hidden: true } as const;
  return [
    {
      ...open,
      operation: 'healthz',
      path: '/healthz',
      summary: 'Whether the process is alive.',
      answer: { status: 200, summary: 'It is.', schema: z.object({ status: z.literal('ok') }), example: { status: 'ok' } },
      handle: () => Promise.resolve({ status: 200, body: { status: 'ok' } }),
    },
    {
      ...open,
      operation: 'readyz',
      path: '/readyz',
      summary: 'Whether the service can serve: each check with what it found.',
      answer: { status: 200, summary: 'It can.' },
      handle: () => readiness(parts, state),
    },
    {
      ...open,
      operation: 'metrics',
      path: '/metrics',
      summary: 'Numbers for Prometheus.',
      answer: { status: 200, summary: 'The numbers.', mediaType: 'text/plain' },
      handle: async () => ({ status: 200, body: await parts.metrics.registry.metrics(), headers: { 'content-type': parts.metrics.registry.contentType } }),
    },
  ];
}

async function readiness(parts: ServiceParts, state: { readonly closing: boolean }): Promise<Reply> {
  const checks = await Promise.all(
    parts.health.map(async ({ name, needed, check }) => {
      try {
        return { name, needed, found: { ok: true, ...(await withinTime(check())) } };
      } catch (error) {
        return { name, needed, found: { ok: false, reason: error instanceof Error ? error.message : String(error) } };
      }
    }),
  );
  const failing = checks.filter(({ found }) => !found.ok);
  const status = state.closing ? 'closing' : failing.some(({ needed }) => needed) ? 'not ready' : failing.length > 0 ? 'degraded' : 'ready';
  const body = { status, checks: Object.fromEntries(checks.map(({ name, found }) => [name, found])) };
  return status === 'ready' || status === 'degraded' ? { status: 200, body } : { status: 503, body, headers: { 'retry-after': '1' } };
}
