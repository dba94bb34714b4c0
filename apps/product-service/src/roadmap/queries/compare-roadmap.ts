import { id, reject, z } from '@wheelhouse/event-sourcing';
import { defineQuery, type QueryCall } from '@wheelhouse/service-kit';
import { compareContents, inWords, type Content } from '../domain/compare-versions.js';
import { contentOf } from '../domain/publish-roadmap.js';
import { onForecasts } from '../domain/forecasts.js';
import { subjectOf } from '../domain/names.js';
import { readDraft, readSubjects, readToldDates } from './draft.js';
import { readVersion } from './roadmap-versions.js';

const number = /^[1-9]\d{0,8}$/;
const dates = z.object({ start: z.string().nullable(), finish: z.string().nullable() });
const stand = z.object({ lane: z.string(), horizon: z.string().nullable(), start: z.string().nullable(), finish: z.string().nullable() });
const about = { item: z.string(), feature: z.string().nullable(), objective: z.string().nullable(), title: z.string() };
const slip = z.object({ ...about, days: z.int(), startDays: z.int(), from: dates, to: dates });

const answer = z
  .object({
    added: z.array(z.object({ ...about, at: stand })),
    removed: z.array(z.object({ ...about, at: stand })),
    moved: z.array(z.object({ ...about, from: stand, to: stand })),
    slipped: z.array(slip),
    pulled: z.array(slip),
    restarted: z.array(z.object({ ...about, startDays: z.int(), from: dates, to: dates })),
    renamed: z.array(z.object({ ...about, from: z.string() })),
    confidence: z.array(z.object({ ...about, from: z.string(), to: z.string() })),
    lanes: z.object({ added: z.array(z.string()), removed: z.array(z.string()), renamed: z.array(z.object({ from: z.string(), to: z.string() })) }),
    words: z.array(z.string()).meta({ description: 'The same in sentences.' }),
    hidden: z.int().meta({ description: 'Items of the draft that are not yours to see; they are left out on both sides.' }),
  })
  .meta({ id: 'RoadmapComparison' });

const item = '0190c5a0-0000-7000-8000-0000000000e2';
const [from, to] = [
  { start: '2027-01-04', finish: '2027-01-31' },
  { start: '2027-02-04', finish: '2027-03-03' },
];
const slipped = [{ item, feature: '0190c5a0-0000-7000-8000-000000000011', objective: null, title: 'Book a berth', days: 31, startDays: 31, from, to }];

export const compareRoadmap = defineQuery({
  name: 'compare-roadmap',
  path: '/roadmaps/:id/compare',
  tag: 'roadmaps',
  summary: 'What changed from one version of a roadmap to another, or to the draft: exactly, with the names of their time, and in words.',
  scope: 'product:read',
  params: z.object({ id: id() }),
  query: z.object({
    from: z.string().regex(number, { error: 'must be the number of a version' }),
    to: z
      .string()
      .regex(/^(draft|[1-9]\d{0,8})$/, { error: 'must be the number of a version, or draft' })
      .default('draft'),
  }),
  answer,
  example: {
    ...{ added: [], removed: [], moved: [], slipped, pulled: [], restarted: [], renamed: [], confidence: [] },
    ...{ lanes: { added: [], removed: [], renamed: [] }, words: ["'Book a berth' slipped by 31 days, to 2027-03-03"], hidden: 0 },
  },
  read: async (call) => {
    const { id: roadmap } = call.params;
    const before = await readVersion(call, roadmap, Number(call.query.from));
    const after = call.query.to === 'draft' ? await draftOf(call, roadmap) : await readVersion(call, roadmap, Number(call.query.to));
    if (!before || !after) return reject.notFound('roadmap-version.not-found', 'There is no such version.');
    const hidden = 'hidden' in after ? after.hidden : new Set<string>();
    const comparison = compareContents({ lanes: before.lanes, items: before.items.filter((one) => !hidden.has(subjectOf(one) ?? '')) }, after);
    return { ...writable(comparison), words: [...inWords(comparison)], hidden: hidden.size };
  },
});

/** The draft as it would be published, without what the caller may not see. */
async function draftOf(call: Pick<QueryCall<unknown, unknown>, 'db' | 'actor'>, roadmap: string): Promise<(Content & { readonly hidden: ReadonlySet<string> }) | undefined> {
  const draft = await readDraft(call, roadmap);
  if (!draft) return undefined;
  const [subjects, told] = await Promise.all([readSubjects(call, draft.items), readToldDates(call, draft.items.flatMap(({ feature }) => feature ?? []))]);
  const seen = draft.items.filter((item) => subjectOf(item) === null || subjects.has(subjectOf(item) ?? ''));
  const hidden = draft.items.flatMap((item) => (seen.includes(item) ? [] : (subjectOf(item) ?? [])));
  const items = onForecasts(seen, (feature) => told.get(feature)?.forecast ?? null);
  return { ...contentOf({ ...draft, items }, subjects, 'team'), hidden: new Set(hidden) };
}

const writable = (comparison: ReturnType<typeof compareContents>) => ({
  added: [...comparison.added],
  removed: [...comparison.removed],
  moved: [...comparison.moved],
  slipped: [...comparison.slipped],
  pulled: [...comparison.pulled],
  restarted: [...comparison.restarted],
  renamed: [...comparison.renamed],
  confidence: [...comparison.confidence],
  lanes: { added: [...comparison.lanes.added], removed: [...comparison.lanes.removed], renamed: [...comparison.lanes.renamed] },
});
