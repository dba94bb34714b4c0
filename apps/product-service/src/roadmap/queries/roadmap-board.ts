import { id, reject, z } from '@wheelhouse/event-sourcing';
import { defineQuery } from '@wheelhouse/service-kit';
import { subjectOf } from '../domain/names.js';
import { readDraft, readSubjects, readToldDates } from './draft.js';

const when = { horizon: z.string().nullable(), start: z.string().nullable(), finish: z.string().nullable() };

const boardItem = z
  .object({
    item: z.string(),
    kind: z.string(),
    feature: z.string().nullable(),
    objective: z.string().nullable(),
    title: z.string().nullable().meta({ description: 'Its name of today; null where it is not yours to see.' }),
    product: z.string().nullable(),
    status: z.string().nullable().meta({ description: 'Where the feature or the objective stands on its way.' }),
    ...when,
    forecast: z.string().nullable().meta({ description: 'By when those who build it are done with a chance of four fifths.' }),
    promise: z.string().nullable().meta({ description: 'What product and project promised.' }),
    follows: z.boolean().meta({ description: 'Shows the forecast of those who build it.' }),
    reason: z.string().nullable().meta({ description: 'Why its days were set by hand.' }),
    confidence: z.string(),
    note: z.string().nullable(),
    confidential: z.boolean(),
  })
  .meta({ id: 'RoadmapBoardItem' });

const board = z
  .object({ id: z.string(), name: z.string(), lanes: z.array(z.object({ lane: z.string(), name: z.string(), items: z.array(boardItem) })), hidden: z.int().meta({ description: 'Items whose names are not yours to see.' }) })
  .meta({ id: 'RoadmapBoard' });

const roadmap = '0190c5a0-0000-7000-8000-0000000000e0';

export const roadmapBoard = defineQuery({
  name: 'get-roadmap-board',
  path: '/roadmaps/:id/board',
  tag: 'roadmaps',
  summary: 'The draft of a roadmap lane by lane, with the names that its items have today.',
  scope: 'product:read',
  params: z.object({ id: id() }),
  query: z.object({}),
  answer: board,
  example: { id: roadmap, name: 'Harbour 2027', lanes: [{ lane: '0190c5a0-0000-7000-8000-0000000000e1', name: 'Booking', items: [] }], hidden: 0 },
  read: async (call) => {
    const draft = await readDraft(call, call.params.id);
    if (!draft) return reject.notFound('roadmap.not-found', 'There is no such roadmap.');
    const [subjects, told] = await Promise.all([readSubjects(call, draft.items), readToldDates(call, draft.items.flatMap(({ feature }) => feature ?? []))]);
    const items = draft.items.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ rank: _rank, lane, ...item }) => {
      const subject = subjects.get(subjectOf(item) ?? '');
      // Who may not see a feature learns nothing of its days either.
      const { forecast = null, promise = null } = subject && item.feature !== null ? (told.get(item.feature) ?? {}) : {};
      return { lane, shown: { ...item, title: item.title ?? subject?.title ?? null, product: subject?.product ?? null, status: subject?.status ?? null, forecast, promise } };
    });
    const lanes = draft.lanes.toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
    return {
      id: call.params.id,
      name: draft.name,
      lanes: lanes.map(({ lane, name }) => ({ lane, name, items: items.flatMap((item) => (item.lane === lane ? [item.shown] : [])) })),
      hidden: items.filter(({ shown }) => shown.title === null).length,
    };
  },
});
