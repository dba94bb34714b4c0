import { commandOf, id, isRejection, reject, row, text, z, type RowOf } from '@wheelhouse/event-sourcing';
import { rankBetween } from '@wheelhouse/records';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import type { featureRank } from '../views/feature-links.js';
import { featurePage } from '../views/feature-page.js';
import type { FeatureEvent } from './feature.state.js';
import { featureRefused, standing, undecided } from './feature.rules.js';
import { rankedOnce, ranksLock, ranksNear } from './rank-feature.js';

/** What each part takes over of the feature it was a part of. */
export const carried = ['owner', 'parent', 'component', 'pillars', 'objectives', 'opportunities', 'insights', 'rank'] as const;
/** What a part may take over, as a body says it. */
export const carries = z.array(z.enum(carried)).max(carried.length);

/** A part, as a body tells it. */
export const part = z.object({ title: text(200), problem: text(4000).optional(), criteria: z.array(id()).max(100) });

/** The split as the feature itself tells it; part of the gesture, with no route of its own. */
export const recordSplit = commandOf(feature)({
  name: 'record-split',
  method: 'POST',
  path: '/:id/record-split',
  summary: 'Let parts of the feature be features of their own',
  body: z.object({ into: z.array(part.extend({ feature: id() })).min(1).max(20) }),
  example: { into: [{ feature: '0190c5a0-0000-7000-8000-000000000013', title: 'Book a berth by radio', criteria: [] }] },
  access: productManagers,
  decide: (state, { body }) => {
    const known = standing(state, undecided, 'split');
    if (isRejection(known)) return known;
    const named = body.into.flatMap(({ criteria }, index) => criteria.map((criterion, place) => ({ criterion, pointer: `/into/${index}/criteria/${place}` })));
    const unknown = named.find(({ criterion }) => !known.criteria.some((one) => one.criterion === criterion));
    if (unknown) return reject.invalid('feature.criterion-unknown', 'The feature has no such criterion.', unknown.pointer);
    const twice = named.find(({ criterion }, index) => named.findIndex((one) => one.criterion === criterion) < index);
    if (twice) return reject.invalid('feature.criterion-twice', 'A criterion goes with one part only.', twice.pointer);
    return [{ type: 'FeatureSplit', data: { into: body.into.map(({ feature: to, title, criteria }) => ({ feature: to, title, criteria })) } }];
  },
});

type Near = readonly RowOf<typeof featureRank>[];

const partBody = part.extend({ from: id(), place: z.int().min(0).max(19), carry: carries });

/** One part of a split feature; part of the gesture, with no route of its own. */
export const splitOff = commandOf(feature)({
  name: 'split-off',
  method: 'POST',
  path: '/split-off',
  summary: 'Propose a part of a feature as a feature of its own, standing where that one stands',
  body: partBody,
  example: { from: '0190c5a0-0000-7000-8000-000000000012', place: 0, title: 'Book a berth by radio', criteria: [], carry: ['owner'] },
  access: productManagers,
  creates: ({ body }) => ({ below: body.from }),
  locks: ({ body }) => [ranksLock(body.from)],
  facts: ({ body }) => ({ from: row(featurePage, body.from), near: ranksNear({ rootOf: body.from }, body.from) }),
  decide: (_feature, { body }, { from, near }) => featureRefused(from, '/from') ?? (from ? partOf(from, body, near) : []),
});

function partOf(from: RowOf<typeof featurePage>, { title, problem, criteria, carry, place, from: splitFrom }: z.output<typeof partBody>, near: Near): FeatureEvent[] {
  const takes = (what: (typeof carried)[number]) => carry.includes(what);
  const { product, kind, level } = from;
  const why = problem ?? from.problem;
  const parent = takes('parent') || level === 'sub-feature' ? from.parent : null;
  const owner = takes('owner') ? from.owner : null;
  const rank = takes('rank') ? placeBehind(splitFrom, near, place) : undefined;
  return [
    { type: 'FeatureProposed', data: { product, title, kind, level, splitFrom, ...(why === null ? {} : { problem: why }), ...(parent === null ? {} : { parent }) } },
    ...from.criteria
      .filter(({ criterion }) => criteria.includes(criterion))
      .flatMap(({ criterion, text: words, verified, evidence }): FeatureEvent[] => [
        { type: 'FeatureCriterionAdded', data: { criterion, text: words } },
        ...(verified ? [{ type: 'FeatureCriterionVerified' as const, data: { criterion, ...(evidence === undefined ? {} : { evidence }) } }] : []),
      ]),
    ...(owner === null ? [] : [{ type: 'FeatureOwnerAssigned' as const, data: { owner } }]),
    ...(takes('component') && from.component !== null ? [{ type: 'FeatureComponentSet' as const, data: { component: from.component } }] : []),
    ...(takes('pillars') ? from.pillars.map((pillar) => ({ type: 'FeatureLinkedToPillar' as const, data: { pillar } })) : []),
    ...(takes('objectives') ? from.objectives.map((objective) => ({ type: 'FeatureLinkedToObjective' as const, data: { objective } })) : []),
    ...(takes('opportunities') ? from.opportunities.map((opportunity) => ({ type: 'FeatureLinkedToOpportunity' as const, data: { opportunity } })) : []),
    ...(takes('insights') ? from.insights.map((insight) => ({ type: 'FeatureLinkedToInsight' as const, data: { insight } })) : []),
    ...(from.status === 'idea' ? [] : [{ type: 'FeaturePromoted' as const, data: {} }]),
    ...(from.status === 'planned' && owner !== null ? [{ type: 'FeaturePlanned' as const, data: { owner } }] : []),
    ...(rank === undefined ? [] : [{ type: 'FeatureRanked' as const, data: { list: product, rank } }]),
  ];
}

/** The rank of the part at a place, all of them right behind the feature they come from; none where that has none itself. */
function placeBehind(from: string, near: Near, place: number): string | undefined {
  const ranked = rankedOnce(near);
  const before = ranked.find(({ id: one }) => one === from)?.rank;
  if (before === undefined) return undefined;
  const next = ranked.map(({ rank }) => rank).filter((rank) => rank > before).sort()[0] ?? null;
  let rank: string | undefined = before;
  for (let behind = 0; behind <= place && rank !== undefined; behind += 1) rank = rankBetween(rank, next);
  return rank;
}
