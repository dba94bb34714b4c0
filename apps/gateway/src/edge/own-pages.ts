import { Problem } from '@wheelhouse/service-kit';
import type { FastifyInstance } from 'fastify';
import type { Description } from './description.js';

/** What anybody may read: that the gateway lives, and what the API is. */
export function openPages(app: FastifyInstance, described: Description, contexts: readonly string[]): void {
  app.get('/healthz', (_request, reply) => reply.send({ status: 'ok' }));
  app.get('/api/openapi.json', async (_request, reply) => {
    const { text, missing } = await described.merged();
    // What is told while a service is away is not to be kept.
    if (missing.length > 0) reply.header('wheelhouse-missing', missing.join(', '));
    return reply.header('cache-control', missing.length > 0 ? 'no-store' : 'public, max-age=60').type('application/json; charset=utf-8').send(text);
  });
  for (const context of contexts) {
    app.get(`/api/${context}/v1/openapi.json`, async (_request, reply) =>
      reply.header('cache-control', 'public, max-age=60').type('application/json; charset=utf-8').send(JSON.stringify(await described.of(context))),
    );
  }
  app.get('/api', () => {
    throw new Problem(404, 'route.not-found', 'The API is described at /api/openapi.json and /api/docs.');
  });
}
