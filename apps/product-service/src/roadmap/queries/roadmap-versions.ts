import type { RoadmapLane, RoadmapPublishedItem } from '@wheelhouse/contracts';
import { id, reject, z } from '@wheelhouse/event-sourcing';
import { cursorParameter, defineQuery, limitParameter, sqlParameters, type QueryCall } from '@wheelhouse/service-kit';
import { versionReadBy } from './readers.js';

const head = {
  roadmap: z.string(),
  number: z.int(),
  name: z.string(),
  note: z.string().nullable(),
  audience: z.string(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  withdrawn: z.string().nullable().meta({ description: 'Why it is no longer held out to its audience.' }),
};
const versionHead = z.object({ ...head, items: z.int() }).meta({ id: 'RoadmapVersionHead' });

const item = z.object({
  item: z.string(),
  kind: z.string(),
  feature: z.string().nullable(),
  objective: z.string().nullable(),
  title: z.string(),
  horizon: z.string().nullable(),
  start: z.string().nullable(),
  finish: z.string().nullable(),
  confidence: z.string(),
});
const wholeVersion = z.object({ ...head, lanes: z.array(z.object({ lane: z.string(), name: z.string(), items: z.array(item) })) }).meta({ id: 'RoadmapVersionContent' });

const example = {
  roadmap: '0190c5a0-0000-7000-8000-0000000000e0',
  number: 1,
  name: 'Harbour 2027',
  note: 'for the board of March',
  audience: 'executives',
  publishedAt: '2026-03-01T09:00:00.123456Z',
  publishedBy: '0190c5a0-0000-7000-8000-0000000000a1',
  withdrawn: null,
};

/** A published version as it was and stays. */
export interface ReadVersion {
  readonly roadmap: string;
  readonly number: number;
  readonly name: string;
  readonly note: string | null;
  readonly audience: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly withdrawn: string | null;
  readonly lanes: readonly RoadmapLane[];
  readonly items: readonly RoadmapPublishedItem[];
}

const HEAD = `v.root as roadmap, v.number, v.name, v.note, v.audience, v.published_at as "publishedAt", v.published_by as "publishedBy", v.withdrawn`;

/** A published version with its content, where the caller may read it. */
export async function readVersion({ db, actor }: Pick<QueryCall<unknown, unknown>, 'db' | 'actor'>, roadmap: string, number: number): Promise<ReadVersion | undefined> {
  const parameters = sqlParameters();
  const [version] = await db.rows<ReadVersion>(
    `select ${HEAD}, v.lanes, i.items from roadmap_version v join roadmap_page p on p.id = v.root join roadmap_version_items i on i.id = v.id
     where v.id = ${parameters.add(`${roadmap}:${number}`)} and ${versionReadBy(actor, parameters)}`,
    parameters.values,
  );
  return version;
}

const listAnswer = z.object({ items: z.array(versionHead), nextCursor: z.string().nullable() });

export const listRoadmapVersions = defineQuery({
  name: 'list-roadmap-versions',
  path: '/roadmaps/:id/versions',
  tag: 'roadmaps',
  summary: 'The published versions of a roadmap that you may read, the newest first.',
  scope: 'product:read',
  params: z.object({ id: id() }),
  query: z.object({ limit: limitParameter, cursor: cursorParameter }),
  answer: listAnswer,
  example: { items: [{ ...example, items: 12 }], nextCursor: null },
  read: async ({ db, actor, params, query: { limit, cursor }, cursors }) => {
    const bound = `roadmap versions ${params.id}`;
    const before = cursor === undefined ? undefined : Number(cursors.read(cursor, bound)[0]);
    const parameters = sqlParameters();
    const rows = await db.rows<z.input<typeof versionHead>>(
      `select ${HEAD}, v.items from roadmap_version v join roadmap_page p on p.id = v.root
       where v.root = ${parameters.add(params.id)}::uuid and ${versionReadBy(actor, parameters)}${before === undefined ? '' : ` and v.number < ${parameters.add(before)}::int`}
       order by v.number desc limit ${parameters.add(limit + 1)}::int`,
      parameters.values,
    );
    const items = rows.slice(0, limit);
    return { items, nextCursor: rows.length > limit ? cursors.write([items.at(-1)?.number], bound) : null };
  },
});

export const getRoadmapVersion = defineQuery({
  name: 'get-roadmap-version',
  path: '/roadmaps/:id/versions/:number',
  tag: 'roadmaps',
  summary: 'A published version of a roadmap, as it was and stays.',
  scope: 'product:read',
  params: z.object({ id: id(), number: z.string().regex(/^[1-9]\d{0,8}$/, { error: 'must be the number of a version' }) }),
  query: z.object({}),
  answer: wholeVersion,
  example: { ...example, lanes: [{ lane: '0190c5a0-0000-7000-8000-0000000000e1', name: 'Booking', items: [] }] },
  read: async (call) => {
    const version = await readVersion(call, call.params.id, Number(call.params.number));
    if (!version) return reject.notFound('roadmap-version.not-found', 'There is no such version.');
    const { lanes, items, ...shown } = version;
    return { ...shown, lanes: lanes.map(({ lane, name }) => ({ lane, name, items: items.flatMap(({ lane: of, ...one }) => (of === lane ? [one] : [])) })) };
  },
});

export const listPublishedRoadmaps = defineQuery({
  name: 'list-published-roadmaps',
  path: '/published-roadmaps',
  tag: 'roadmaps',
  summary: 'The newest version that you may read of each roadmap, whether or not you see its draft.',
  scope: 'product:read',
  params: z.object({}),
  query: z.object({ limit: limitParameter, cursor: cursorParameter }),
  answer: listAnswer,
  example: { items: [{ ...example, items: 12 }], nextCursor: null },
  read: async ({ db, actor, query: { limit, cursor }, cursors }) => {
    const bound = 'published roadmaps';
    const after = cursor === undefined ? undefined : String(cursors.read(cursor, bound)[0]);
    const parameters = sqlParameters();
    const rows = await db.rows<z.input<typeof versionHead>>(
      `select distinct on (v.root) ${HEAD}, v.items from roadmap_version v join roadmap_page p on p.id = v.root
       where v.withdrawn is null and not p.archived and ${versionReadBy(actor, parameters)}${after === undefined ? '' : ` and v.root > ${parameters.add(after)}::uuid`}
       order by v.root, v.number desc limit ${parameters.add(limit + 1)}::int`,
      parameters.values,
    );
    const items = rows.slice(0, limit);
    return { items, nextCursor: rows.length > limit ? cursors.write([items.at(-1)?.roadmap], bound) : null };
  },
});
