import { id, reject, z } from '@wheelhouse/event-sourcing';
import { defineQuery } from '@wheelhouse/service-kit';
import { featurePage } from '../../feature/views/feature-page.js';
import { requesterOf, voterKey } from '../../feedback/domain/feedback.state.js';
import { feedbackBehind } from '../feedback-behind.js';

/** Who asked for a feature, and who of them was told that it is there. */
export const featureRequesters = defineQuery({
  name: 'feature-requesters',
  path: '/features/:id/requesters',
  tag: 'features',
  summary: 'Who asked for the feature by feedback, merged or not: once it is launched, those not told yet are to be told.',
  scope: 'product:read',
  params: z.object({ id: id() }),
  query: z.object({ told: z.enum(['true', 'false']).optional().meta({ description: 'Only those who were told, or were not.' }) }),
  answer: z.object({
    feature: z.string(),
    launchedOn: z.string().nullable(),
    due: z.int().meta({ description: 'Who is to be told now: none before the launch.' }),
    items: z.array(z.object({ requester: z.object({ kind: z.enum(['member', 'customer']), id: z.string() }), feedback: z.array(z.string()), toldOn: z.string().nullable() })),
    leftOut: z.object({ unseen: z.int() }),
  }),
  example: {
    feature: '0190c5a0-0000-7000-8000-000000000012',
    launchedOn: '2026-07-01',
    due: 1,
    items: [{ requester: { kind: 'customer', id: '0190c5a0-0000-7000-8000-0000000000d2' }, feedback: ['0190c5a0-0000-7000-8000-000000000041'], toldOn: null }],
    leftOut: { unseen: 0 },
  },
  read: async ({ params, query, row, db, actor }) => {
    const feature = await row(featurePage, params.id);
    if (!feature) return reject.notFound('feature.not-found', 'There is no such feature.');
    const behind = await feedbackBehind(db, actor, [feature.id]);
    const seen = behind.filter((one) => one.seen);
    const all = [...Map.groupBy(seen, (one) => voterKey(requesterOf(one))).values()].flatMap((of) => {
      const [first] = of;
      const told = of.flatMap(({ informed }) => informed.filter((one) => one.feature === feature.id).map((one) => one.day)).sort();
      return first ? [{ requester: requesterOf(first), feedback: of.map((one) => one.id), toldOn: told[0] ?? null }] : [];
    });
    const untold = all.filter(({ toldOn }) => toldOn === null);
    const items = query.told === undefined ? all : query.told === 'false' ? untold : all.filter(({ toldOn }) => toldOn !== null);
    return { feature: feature.id, launchedOn: feature.launchedOn, due: feature.launchedOn === null ? 0 : untold.length, items, leftOut: { unseen: behind.length - seen.length } };
  },
});
