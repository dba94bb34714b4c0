import { companionId, foldView, instant, maySee, type Actor, type AnyAggregate, type AnyView, type RecordedEvent, type Root } from '@wheelhouse/event-sourcing';
import { wireType } from '@wheelhouse/contracts';
import { z } from 'zod';
import { afterSwitch } from '../database/after-switch.js';
import { basePath, readScope } from '../declaration/service.declaration.js';
import { etagOf } from '../http/headers.js';
import { notFound } from '../http/problem.js';
import type { Reply, Route } from '../http/route.js';
import { pageExample, pageSchema } from '../openapi/view-schema.js';
import { idParameter } from './command-routes.js';
import { cursorCodec, limitParameter } from './cursor.js';
import type { ServiceParts } from './service-parts.js';

type Row = Record<string, unknown>;

const historyEntry = z
  .object({
    id: z.string(),
    type: z.string().meta({ description: 'As on the wire, e.g. wheelhouse.product.feature-assessed.v1.' }),
    version: z.int().meta({ description: 'Version of the thing after this fact.' }),
    recordedAt: z.string(),
    actor: z.string(),
    command: z.string(),
    correlationId: z.string(),
    causationId: z.string().optional(),
    changeSet: z.string().optional(),
    data: z.looseObject({}).meta({ description: 'The fact; words are opened, or {"forgotten": true}.' }),
  })
  .meta({ id: 'HistoryEntry' });

const historyAnswer = z.object({ items: z.array(historyEntry), nextCursor: z.string().nullable() });

/** `GET /resource/{id}` and `GET /resource/{id}/events` for each aggregate. */
export function pageRoutes(parts: ServiceParts): readonly Route[] {
  return parts.service.aggregates.flatMap((aggregate) => [pageRoute(parts, aggregate), historyRoute(parts, aggregate)]);
}

function pageRoute(parts: ServiceParts, aggregate: AnyAggregate): Route {
  const { resource, stream, page } = aggregate;
  return {
    operation: `get-${stream}`,
    method: 'GET',
    path: `${basePath(parts.service)}/${resource}/:id`,
    tag: resource,
    summary: `One ${words(stream)}, now or as it was known at an instant.`,
    scope: readScope(parts.service),
    params: idParameter,
    query: z.object({ asOf: instant().optional().meta({ description: 'As it was known at this instant of recorded time.' }) }),
    answer: { status: 200, summary: `The ${words(stream)}.`, schema: pageSchema(page), example: pageExample(page), headers: ['ETag'] },
    problems: [404],
    handle: async ({ actor, params, query }): Promise<Reply> => {
      const id = params['id'] ?? '';
      const asOf = query['asOf'] as string | undefined;
      // The version first: an ETag behind its row only loses to If-Match, one before it would overwrite what nobody saw.
      const version = asOf === undefined ? await parts.versionOf(streamIdOf(aggregate, id)) : 0;
      const row = await visibleRow(parts, aggregate, actor, id);
      if (asOf === undefined) return { status: 200, body: await parts.words.open(row), headers: { etag: etagOf(version) } };
      const events = await storeOf(parts).readStream(streamIdOf(aggregate, id), { asOf });
      const then = foldedRow(page, id, events) ?? (aggregate.companion && (await blankRow(parts, aggregate, actor, id, asOf)));
      if (!then) throw notFound(stream);
      return { status: 200, body: await parts.words.open(then), headers: { etag: etagOf(events.at(-1)?.version ?? 0) } };
    },
  };
}

function historyRoute(parts: ServiceParts, aggregate: AnyAggregate): Route {
  const { resource, stream } = aggregate;
  const cursors = cursorCodec(parts.secret);
  return {
    operation: `list-${stream}-events`,
    method: 'GET',
    path: `${basePath(parts.service)}/${resource}/:id/events`,
    tag: resource,
    summary: `The facts of one ${words(stream)}, oldest first.`,
    scope: readScope(parts.service),
    params: idParameter,
    query: z.object({ limit: limitParameter, cursor: z.string().max(1_000).optional() }),
    answer: {
      status: 200,
      summary: 'Its facts.',
      schema: historyAnswer,
      example: { items: [exampleEntry(aggregate)], nextCursor: null },
      headers: ['Link'],
    },
    problems: [404],
    handle: async ({ actor, params, query }): Promise<Reply> => {
      const id = params['id'] ?? '';
      const limit = query['limit'] as number;
      const bound = `events ${stream} ${id}`;
      const after = query['cursor'] === undefined ? 0 : Number(cursors.read(query['cursor'] as string, bound)[0]);
      await visibleRow(parts, aggregate, actor, id);
      const events = await storeOf(parts).readStream(streamIdOf(aggregate, id), { after, limit: limit + 1 });
      const shown = events.slice(0, limit);
      const nextCursor = events.length > limit ? cursors.write([shown.at(-1)?.version ?? 0], bound) : null;
      const link = nextCursor === null ? {} : { link: `<${basePath(parts.service)}/${resource}/${id}/events?limit=${limit}&cursor=${nextCursor}>; rel="next"` };
      return { status: 200, body: await parts.words.open({ items: shown.map((event) => publicEvent(aggregate, event)), nextCursor }), headers: link };
    },
  };
}

/** The service's log. @throws where a service that only listens is asked for it */
export function storeOf(parts: ServiceParts): NonNullable<ServiceParts['store']> {
  if (!parts.store) throw new Error(`${parts.service.name} has no log`);
  return parts.store;
}

/** The row of a page that the caller may see. @throws Problem 404 */
export async function visibleRow(parts: ServiceParts, aggregate: AnyAggregate, actor: Actor, id: string): Promise<Row> {
  const row = await afterSwitch(() => storeOf(parts).readRow(aggregate.page, id));
  if (row && (await seesRow(parts, aggregate.page, actor, row))) return row;
  const blank = row ? undefined : await blankRow(parts, aggregate, actor, id);
  if (!blank) throw notFound(aggregate.stream);
  return blank;
}

/** The stream that a page shows: a companion's follows from the record beside it. */
const streamIdOf = ({ companion, stream }: AnyAggregate, id: string): string => (companion ? companionId(stream, id) : id);

/** The page of a record, there at that instant, beside which no companion stands yet; undefined where the caller sees no such record. */
async function blankRow(parts: ServiceParts, { companion, stream }: AnyAggregate, actor: Actor, id: string, asOf?: string): Promise<Row | undefined> {
  if (!companion) return undefined;
  const [born] = await storeOf(parts).readStream(id, { limit: 1, ...(asOf === undefined ? {} : { asOf }) });
  if (!born || born.streamType === stream) return undefined;
  // Where the record is now: it may have moved, and its key did not.
  const root = await rootRow(parts, await rootIdOf(parts, id, born));
  if (root && !maySee(actor, root)) return undefined;
  return companion.blank({ id, type: born.streamType, rootless: !root, root: root?.id ?? null }) as Row;
}

async function rootIdOf(parts: ServiceParts, id: string, { streamType, partitionKey }: Pick<RecordedEvent, 'streamType' | 'partitionKey'>): Promise<string> {
  const page = parts.service.aggregates.find(({ stream }) => stream === streamType)?.page;
  const row = page && 'root' in page.columns ? await storeOf(parts).readRow(page, id) : undefined;
  return typeof row?.['root'] === 'string' ? row['root'] : partitionKey;
}

/** Whether the policy shows a row: by itself where it is a root, by its root where it names one, else to everyone. */
export async function seesRow(parts: ServiceParts, view: AnyView, actor: Actor, row: Row): Promise<boolean> {
  if (parts.service.rootViews.includes(view)) return maySee(actor, row as unknown as Root);
  if (!('root' in view.columns)) return true;
  const rootId = row['root'];
  if (typeof rootId !== 'string') return true;
  const root = await rootRow(parts, rootId);
  return root !== undefined && maySee(actor, root);
}

async function rootRow(parts: ServiceParts, id: string): Promise<Root | undefined> {
  for (const rootView of parts.service.rootViews) {
    const root = await afterSwitch(() => storeOf(parts).readRow(rootView, id));
    if (root) return root as unknown as Root;
  }
  return undefined;
}

/** The row that a stream's events fold to. */
export function foldedRow(view: AnyView, id: string, events: readonly RecordedEvent[]): Row | undefined {
  const rows = new Map<string, Row>();
  for (const change of foldView(view, rows, events)) void change;
  return rows.get(id);
}

function publicEvent(aggregate: AnyAggregate, event: RecordedEvent): z.input<typeof historyEntry> {
  const { actor, command, correlationId, causationId, changeSet } = event.metadata;
  return {
    id: event.id,
    type: wireType({ context: aggregate.context, type: event.type, version: event.schemaVersion }),
    version: event.version,
    recordedAt: event.recordedAt,
    actor,
    command,
    correlationId,
    ...(causationId === undefined ? {} : { causationId }),
    ...(changeSet === undefined ? {} : { changeSet }),
    data: event.data as Record<string, unknown>,
  };
}

function exampleEntry(aggregate: AnyAggregate): unknown {
  const contract = aggregate.events[0];
  return {
    id: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e60',
    type: contract ? wireType(contract) : '',
    version: 1,
    recordedAt: '2026-03-01T09:00:00.123456Z',
    actor: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e61',
    command: 'example',
    correlationId: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e62',
    data: contract?.example ?? {},
  };
}

/** `key-result` as people write it. */
export const words = (name: string): string => name.replaceAll('-', ' ');
