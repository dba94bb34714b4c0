import { inWords, wireType } from '@wheelhouse/contracts';
import { readerName } from '@wheelhouse/event-store-postgres';
import { companionId, id, instant, type AnyAggregate, type RecordedEvent } from '@wheelhouse/event-sourcing';
import { z } from 'zod';
import { basePath, readScope } from '../declaration/service.declaration.js';
import { notFound } from '../http/problem.js';
import type { Call, Reply, Route } from '../http/route.js';
import { noParameters } from './command-routes.js';
import { cursorCodec, cursorParameter, limitParameter, linksOf, type CursorCodec } from './cursor.js';
import { storeOf, visibleRow, words } from './page-routes.js';
import type { ServiceParts } from './service-parts.js';

export const change = z
  .object({
    id: z.string().meta({ description: 'Of the event: `POST /change-sets/{id}/undo` with it takes back what its command did to this record.' }),
    at: z.string().meta({ description: 'When it was recorded.' }),
    actor: z.string(),
    record: z.object({ id: z.string(), type: z.string(), title: z.string().nullable() }).meta({ description: 'What it happened to, under the title that it has now.' }),
    event: z.string().meta({ description: 'As on the wire.' }),
    words: z.string().meta({ description: 'The fact as a sentence.' }),
    changeSet: z.string().optional().meta({ description: 'There where it was done with others at once: `POST /change-sets/{id}/undo` with it takes all of it back.' }),
  })
  .meta({ id: 'Change' });

export const changeExample = {
  id: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e62',
  at: '2026-03-01T09:00:00.123456Z',
  actor: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e61',
  record: { id: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e5f', type: 'feature', title: 'Book a berth' },
  event: 'wheelhouse.product.feature-demoted.v1',
  words: 'The feature went one step back on its way, for a reason. (from: planned; to: candidate; reason: the tide service is not ready)',
};

/** `GET /changes`: what changed on one record, or on a root and all that belongs to it, since an instant, in words. */
export function changeRoutes(parts: ServiceParts): readonly Route[] {
  if (!parts.store) return [];
  const cursors = cursorCodec(parts.secret);
  return [
    {
      operation: 'list-changes',
      method: 'GET',
      path: `${basePath(parts.service)}/changes`,
      tag: 'changes',
      summary: 'What changed since an instant, in words, oldest first: on one record, or on all that belongs to a root.',
      scope: readScope(parts.service),
      params: noParameters,
      query: z.object({
        of: id().meta({ description: 'A record; of a root (a product, say) all that belongs to it is told.' }),
        since: instant().meta({ description: 'What was recorded after this instant.' }),
        until: instant().optional().meta({ description: 'And up to this one.' }),
        limit: limitParameter,
        cursor: cursorParameter,
      }),
      answer: { status: 200, summary: 'The changes.', schema: z.object({ items: z.array(change), nextCursor: z.string().nullable() }), example: { items: [changeExample], nextCursor: null }, headers: ['Link'] },
      problems: [404],
      handle: (call) => changes(parts, cursors, call),
    },
  ];
}

async function changes(parts: ServiceParts, cursors: CursorCodec, { actor, query, url }: Call): Promise<Reply> {
  const { of, since, until, limit, cursor } = query as { of: string; since: string; until?: string; limit: number; cursor?: string };
  const store = storeOf(parts);
  const [first] = await store.readStream(of, { limit: 1 });
  const aggregate = parts.service.aggregates.find(({ stream }) => stream === first?.streamType);
  if (!aggregate) throw notFound('record');
  await visibleRow(parts, aggregate, actor, of);
  const bound = JSON.stringify(['changes', of, since, until ?? null]);
  const [recordedAt, id] = cursor === undefined ? [] : (cursors.read(cursor, bound) as [string, string]);
  const ofRoot = parts.service.rootViews.includes(aggregate.page);
  const after = recordedAt === undefined || id === undefined ? undefined : { recordedAt, id };
  const events = await store.readKey(first?.partitionKey ?? of, { since, until, after, limit: limit + 1, ...(ofRoot ? {} : { streams: [of, ...companionsOf(parts, of)] }) });
  const shown = events.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = events.length > limit && last ? cursors.write([last.recordedAt, last.id], bound) : null;
  const records = await recordsOf(parts, shown);
  // What has moved to another root keeps its key, and is told of where it is now.
  const isHere = (event: RecordedEvent) => !ofRoot || (records.get(recordOf(parts, event).id)?.root ?? of) === of;
  const items = shown.filter(isHere).map((event) => changeOf(parts, event, records));
  return { status: 200, body: { items, nextCursor }, headers: { link: linksOf(url, nextCursor) } };
}

function changeOf(parts: ServiceParts, event: RecordedEvent, records: ReadonlyMap<string, Pick<RecordNow, 'title'>>): z.input<typeof change> {
  const contract = aggregateOf(parts, event)?.events.find(({ type }) => type === event.type);
  const { actor, changeSet } = event.metadata;
  const record = recordOf(parts, event);
  return {
    id: event.id,
    at: event.recordedAt,
    actor,
    record: { ...record, title: records.get(record.id)?.title ?? null },
    event: wireType({ context: event.context, type: event.type, version: event.schemaVersion }),
    words: contract ? inWords(contract, event.data) : `${words(event.streamType)}: ${event.type}`,
    ...(changeSet === undefined ? {} : { changeSet }),
  };
}

/** Events as sentences, under the titles that their records have now. */
export async function changesOf(parts: ServiceParts, events: readonly RecordedEvent[]): Promise<readonly z.input<typeof change>[]> {
  const records = await recordsOf(parts, events);
  return events.map((event) => changeOf(parts, event, records));
}

/** The record that an event's commands are addressed by. */
export const recordIdOf = (parts: ServiceParts, event: RecordedEvent): string => recordOf(parts, event).id;

const aggregateOf = (parts: ServiceParts, event: Pick<RecordedEvent, 'streamType'>): AnyAggregate | undefined => parts.service.aggregates.find(({ stream }) => stream === event.streamType);

/** What it happened to: what stands beside a record is told of as that record. */
const recordOf = (parts: ServiceParts, event: RecordedEvent): { readonly id: string; readonly type: string } =>
  aggregateOf(parts, event)?.companion?.subjectOf(event) ?? { id: event.streamId, type: event.streamType };

/** Streams that stand beside a record. */
const companionsOf = (parts: ServiceParts, id: string): readonly string[] => parts.service.aggregates.flatMap(({ companion, stream }) => (companion ? [companionId(stream, id)] : []));

/** What a page calls its record, the first of these that it has. */
const TITLES = ['title', 'name', 'statement', 'question', 'pseudonym', 'problem', 'hypothesis', 'version'];

interface RecordNow {
  readonly id: string;
  readonly title: string | null;
  readonly root: string | null;
}

/** What records are called by now, and to which root they belong. */
async function recordsOf(parts: ServiceParts, events: readonly RecordedEvent[]): Promise<ReadonlyMap<string, RecordNow>> {
  const found = new Map<string, RecordNow>();
  for (const [streamType, ofType] of Map.groupBy(events.map((event) => recordOf(parts, event)), ({ type }) => type)) {
    const page = aggregateOf(parts, { streamType })?.page;
    if (!page) continue;
    const title = TITLES.find((name) => page.columns[name]?.kind === 'text') ?? 'null::text';
    const root = 'root' in page.columns ? 'root::text' : 'null::text';
    const ids = [...new Set(ofType.map(({ id }) => id))];
    const rows = await parts.db.rows<RecordNow>(`select id::text as id, ${title} as title, ${root} as root from ${readerName(page)} where id::text = any($1::text[])`, [ids]);
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}
