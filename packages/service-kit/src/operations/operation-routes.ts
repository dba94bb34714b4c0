import { id, type AnyView, type Actor, governs } from '@wheelhouse/event-sourcing';
import type { PostgresStore } from '@wheelhouse/event-store-postgres';
import type pg from 'pg';
import { z } from 'zod';
import type { DeadlineWorker } from '../deadlines/run-deadlines.js';
import { ownViews, type ServiceDeclaration } from '../declaration/service.declaration.js';
import { ownTopic, type ServiceEvents } from '../events/service-events.js';
import { notFound, Problem } from '../http/problem.js';
import type { Call, Reply, Route, RouteAnswer } from '../http/route.js';
import type { Logger } from '../observability/logging.js';
import { XMIN_AGE } from '../observability/service-gauges.js';
import { withinTime } from '../observability/within-time.js';
import { noParameters } from '../routes/command-routes.js';
import { limitParameter } from '../routes/cursor.js';
import { rebuilds, type Rebuild } from './rebuilds.js';

export interface OperationParts {
  readonly service: ServiceDeclaration;
  readonly pool: pg.Pool;
  readonly store: PostgresStore | undefined;
  readonly events: ServiceEvents | undefined;
  readonly deadlines?: DeadlineWorker | undefined;
  readonly logger: Logger;
}

const lag = z.object({ topic: z.string(), partition: z.int(), generation: z.string().optional(), records: z.int(), seconds: z.number() });
const parkedRecord = z.object({
  id: z.int(),
  topic: z.string(),
  partition: z.int(),
  offset: z.int(),
  view: z.string().nullable().meta({ description: 'View, reaction:… or listener:…; null for a gap in a stream.' }),
  key: z.string(),
  stream: z.string().nullable(),
  version: z.int().nullable(),
  type: z.string().nullable(),
  reason: z.string(),
  detail: z.string(),
  attempts: z.int(),
  parkedAt: z.string(),
});
const replayBody = z
  .object({ view: z.string().max(200), stream: z.string().max(200).optional(), key: z.string().max(200).optional() })
  .refine(({ stream, key }) => stream !== undefined || key !== undefined, { error: 'needs a stream or a key' });
const rebuildAnswer = z.object({ view: z.string(), status: z.enum(['running', 'done', 'failed']), startedAt: z.string(), finishedAt: z.string().optional(), events: z.int(), error: z.string().optional() });
const viewName = z.object({ view: z.string().regex(/^[a-z0-9-]{1,100}$/, { error: 'must be the name of a view' }) });
const exampleRebuild = { view: 'feature-page', status: 'running' as const, startedAt: '2026-03-01T09:00:00.000Z', events: 0 };

/** What operators see and do, at `/api/operations/v1/<context>/…`: for owner, admin, and keys with the scope. */
export function operationRoutes(parts: OperationParts): readonly Route[] {
  const { service, store, events, logger } = parts;
  const running = rebuilds(parts);
  const route = (
    method: 'GET' | 'POST',
    path: string,
    operation: string,
    summary: string,
    answer: RouteAnswer,
    handle: (call: Call) => Promise<Reply>,
    more: Partial<Route> = {},
  ): Route => ({
    method,
    path: `/api/operations/v1/${service.context}${path}`,
    operation,
    tag: 'operations',
    summary,
    scope: 'operations:manage',
    params: noParameters,
    query: noParameters,
    answer,
    problems: [404, 409],
    handle: async (call) => {
      onlyOperators(call.actor);
      return handle(call);
    },
    ...more,
  });

  const views = new Map<string, AnyView>([...ownViews(service), ...service.fedViews].map((view) => [view.name, view]));
  const viewOf = (call: Call): AnyView => {
    const view = views.get(call.params['view'] ?? '');
    if (!view) throw notFound('view');
    return view;
  };
  const common = [
    route('GET', '/status', 'get-operations-status', 'How the service stands: lag, relay, parked records, deadlines, epoch, the age of xmin.', { status: 200, summary: 'How it stands.', schema: z.looseObject({}), example: { xminAgeSeconds: 0.1, epoch: 1, parked: 0, lag: 0 } }, async () => ({
      status: 200,
      body: await statusOf(parts),
    })),
    route('GET', '/lag', 'get-operations-lag', 'How far each partition is behind.', { status: 200, summary: 'By partition.', schema: z.object({ partitions: z.array(lag) }), example: { partitions: [{ topic: 'wheelhouse.product.events', partition: 0, records: 0, seconds: 0 }] } }, async () => ({
      status: 200,
      body: { partitions: (await events?.operations.lag()) ?? [] },
    })),
    route('GET', '/views', 'list-operations-views', 'The views, which version of each is live, and how their rebuilding goes.', { status: 200, summary: 'The views.', schema: z.object({ items: z.array(z.looseObject({ name: z.string() })) }), example: { items: [{ name: 'feature-page', version: 1, live: 1 }] } }, async () => ({
      status: 200,
      body: { items: await viewStates(parts, views, running.all()) },
    })),
    route('POST', '/views/:view/rebuild', 'rebuild-view', 'Builds a view anew while it serves, and switches to it.', { status: 202, summary: 'It has begun; look at Location.', schema: rebuildAnswer, example: exampleRebuild, headers: ['Location'] }, (call) => {
      const view = viewOf(call);
      const body = running.start(view);
      return Promise.resolve({ status: 202, body, headers: { location: `/api/operations/v1/${service.context}/views/${view.name}/rebuild` } });
    }, { params: viewName }),
    route('GET', '/views/:view/rebuild', 'get-view-rebuild', 'How the latest rebuilding of a view goes.', { status: 200, summary: 'How it goes.', schema: rebuildAnswer, example: exampleRebuild }, (call) => {
      const found = running.of(viewOf(call));
      if (!found) throw notFound('rebuild');
      return Promise.resolve({ status: 200, body: found });
    }, { params: viewName }),
  ];
  const listening = events?.consumer
    ? [
        route('GET', '/parked', 'list-parked-records', 'Records that were put aside, oldest first.', { status: 200, summary: 'The records.', schema: z.object({ items: z.array(parkedRecord) }), example: { items: [] } }, async ({ query }) => ({
          status: 200,
          body: { items: await events.operations.parked(query['limit'] as number) },
        }), { query: z.object({ limit: limitParameter }) }),
        route('POST', '/parked/replay', 'replay-parked-records', 'Tries parked records of a view and stream, or key, again in their order.', { status: 200, summary: 'What came of it.', schema: z.object({ replayed: z.int(), left: z.int(), detail: z.string().optional() }), example: { replayed: 1, left: 0 } }, async ({ body }) => {
          const { view, stream, key } = body as z.output<typeof replayBody>;
          const replayed = await events.operations.replay({ view, ...(stream === undefined ? {} : { stream }), ...(key === undefined ? {} : { key }) });
          logger.info({ view, stream, key, ...replayed }, 'parked records were tried again');
          return { status: 200, body: replayed };
        }, { body: replayBody, example: { view: 'reported-task', stream: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e5f' } }),
        route('POST', '/parked/:record/discard', 'discard-parked-record', 'Forgets a parked record that names no stream, and so can never be applied.', { status: 200, summary: 'It is gone.', schema: z.object({ discarded: z.literal(true) }), example: { discarded: true } }, async ({ params }) => {
          const record = Number(params['record']);
          if (!(await events.operations.discard(record))) throw notFound('record');
          logger.warn({ record }, 'a parked record was discarded');
          return { status: 200, body: { discarded: true } };
        }, { params: z.object({ record: z.string().regex(/^\d{1,15}$/, { error: 'must be the number of a parked record' }) }) }),
      ]
    : [];
  const relay = events?.relay;
  const writing =
    store && relay
      ? [
          route('GET', '/generation', 'get-topic-generation', 'The generation that the topic is published in, those that are consumed, and what is not published yet.', { status: 200, summary: 'As noted.', schema: z.looseObject({ topic: z.string() }), example: { topic: 'wheelhouse.product.events', leads: true, published: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e5f', backlog: 0, consumed: {} } }, async () => ({
            status: 200,
            body: { topic: ownTopic(service, events.topicPrefix), leads: relay.leads(), ...(await events.operations.generations()) },
          })),
          route('POST', '/generations', 'start-topic-generation', 'Publishes the whole log again as a new generation; every consumer builds anew what it made of it.', { status: 202, summary: 'It has begun.', schema: z.object({ generation: z.string() }), example: { generation: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e5f' } }, async () => ({
            status: 202,
            body: { generation: await relay.startGeneration() },
          })),
          route('POST', '/streams/:id/republish', 'republish-stream', 'Publishes the events of one stream once more, for consumers that miss some.', { status: 200, summary: 'How many.', schema: z.object({ events: z.int() }), example: { events: 3 } }, async ({ params }) => {
            const streamId = params['id'] ?? '';
            if ((await store.readStream(streamId, { limit: 1 })).length === 0) throw notFound('stream');
            return { status: 200, body: { events: await relay.republish(streamId) } };
          }, { params: z.object({ id: id() }) }),
        ]
      : [];
  return [...common, ...listening, ...writing];
}

/** Owner and admin, or an API key that was given the scope. @throws Problem 403 */
function onlyOperators(actor: Actor): void {
  if (!governs(actor) && !actor.member.startsWith('key:')) throw new Problem(403, 'access.forbidden', 'Your roles do not allow this.');
}

async function statusOf({ service, pool, store, events, deadlines }: OperationParts): Promise<object> {
  const [xmin, epoch, counts, lags, due] = await Promise.all([
    pool.query<{ seconds: number }>(XMIN_AGE),
    store ? pool.query<{ epoch: number }>('select max(epoch) as epoch from epochs') : undefined,
    events?.operations.parkedCounts(),
    // Without the broker the rest is still worth telling.
    events && withinTime(events.operations.lag()).catch(() => undefined),
    deadlines?.state(),
  ]);
  const { relay, consumer } = events ?? {};
  return {
    service: service.name,
    xminAgeSeconds: xmin.rows[0]?.seconds ?? 0,
    ...(epoch ? { epoch: epoch.rows[0]?.epoch ?? 0 } : {}),
    ...(consumer
      ? {
          lag: lags ? lags.reduce((sum, { records }) => sum + records, 0) : null,
          parked: (counts ?? []).reduce((sum, { count }) => sum + count, 0),
          parkedBy: counts ?? [],
          pendingViews: consumer.pending(),
        }
      : {}),
    ...(due ? { deadlines: due } : {}),
    ...(relay ? { relay: { leads: relay.leads(), connected: relay.connected() ?? null } } : {}),
    ...(events ? { generations: await events.operations.generations() } : {}),
  };
}

async function viewStates({ pool, events }: OperationParts, views: ReadonlyMap<string, AnyView>, rebuilding: readonly Rebuild[]): Promise<readonly object[]> {
  const { rows } = await pool.query<{ name: string; version: number; switched_at: string }>('select name, version, switched_at from projections order by name');
  const pending = new Set(events?.consumer?.pending() ?? []);
  return [...views.values()].map(({ name, version, source }) => {
    const live = rows.find((row) => row.name === name);
    const rebuild = rebuilding.find((one) => one.view === name);
    return { name, source, version, live: live?.version ?? null, switchedAt: live?.switched_at ?? null, pending: pending.has(name), ...(rebuild ? { rebuild } : {}) };
  });
}
