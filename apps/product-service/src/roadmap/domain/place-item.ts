import { roadmapConfidence, roadmapHorizon, type RoadmapItem } from '@wheelhouse/contracts';
import { commandOf, day, id, isRejection, partId, reject, row, rowsThrough, text, z, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';
import { featureRefused } from '../../feature/domain/feature.rules.js';
import { featurePage } from '../../feature/views/feature-page.js';
import { objectivePage } from '../../objective/views/objective-page.js';
import { productManagers } from '../../product/product.access.js';
import { productPage } from '../../product/views/product-page.js';
import { roadmap } from '../roadmap.aggregate.js';
import { editable, gesture, laneRefused, MOST_ITEMS, place, rankedItems, rankOn, whenRefused } from './roadmap.rules.js';
import type { KnownRoadmap } from './roadmap.state.js';

export const placeItem = commandOf(roadmap)({
  name: 'place-item',
  method: 'POST',
  path: '/:id/place-item',
  summary: 'Put a feature, an objective or a milestone with a title of its own on the roadmap: in a lane, at a horizon or on days',
  body: z.object({
    item: partId(),
    feature: id().optional(),
    objective: id().optional(),
    title: text(200).optional(),
    lane: id(),
    horizon: roadmapHorizon.optional(),
    start: day().optional(),
    finish: day().optional(),
    confidence: roadmapConfidence.default('medium'),
    note: text(2000).optional(),
    confidential: z.boolean().default(false),
    ...place,
    gesture: gesture(),
  }),
  example: { feature: '0190c5a0-0000-7000-8000-000000000011', lane: '0190c5a0-0000-7000-8000-0000000000e1', start: '2027-01-04', finish: '2027-01-31', confidence: 'medium' },
  access: productManagers,
  refers: ({ body }) => [
    ...(body.feature === undefined ? [] : [{ id: body.feature, pointer: '/feature' }]),
    ...(body.objective === undefined ? [] : [{ id: body.objective, pointer: '/objective' }]),
  ],
  facts: ({ id: self, body }) => ({
    feature: row(featurePage, body.feature ?? self),
    products: rowsThrough(productPage, [{ view: featurePage, column: 'product' }], { id: body.feature ?? self }, 1),
    objective: row(objectivePage, body.objective ?? self),
  }),
  decide: (state, { body }, facts) => {
    const known = editable(state, body);
    if (isRejection(known)) return known;
    const { feature = null, objective = null, title = null, horizon = null, start = null, finish = null } = body;
    const kind = feature !== null ? 'feature' : objective !== null ? 'objective' : 'milestone';
    if ([feature, objective, title].filter((one) => one !== null).length !== 1) {
      return reject.invalid('roadmap.item-subject', 'An item is a feature, an objective, or a milestone with a title.', '/feature');
    }
    const unfit = kind === 'feature' ? featureUnfit(known, facts) : kind === 'objective' ? objectiveUnfit(facts.objective) : undefined;
    if (unfit) return unfit;
    const there = known.items.find((one) => one.item === body.item || (feature !== null && one.feature === feature) || (objective !== null && one.objective === objective));
    if (there) return reject.conflict('roadmap.item-twice', 'It stands on the roadmap already.', `/${there.item === body.item ? 'item' : kind}`);
    if (known.items.length >= MOST_ITEMS) return reject.conflict('roadmap.full', `A roadmap has ${MOST_ITEMS} items at most.`);
    const refused = laneRefused(known, body.lane) ?? whenRefused(known.kind, { horizon, start, finish });
    if (refused) return refused;
    const rank = rankOn(body.item, rankedItems(known), body);
    if (isRejection(rank)) return rank;
    const { item, lane, confidence, note = null, confidential } = body;
    const placed: RoadmapItem = {
      ...{ item, kind, feature, objective, title, lane, horizon, start, finish, rank: rank ?? '', follows: false, reason: null, confidence, note, confidential },
    };
    return [{ type: 'RoadmapItemPlaced', data: { item: placed, gesture: body.gesture } }];
  },
});

interface FeatureFacts {
  readonly feature: RowOf<typeof featurePage> | undefined;
  readonly products: readonly RowOf<typeof productPage>[];
}

function featureUnfit(known: KnownRoadmap, { feature, products: [product] }: FeatureFacts): Rejection | undefined {
  const refused = featureRefused(feature, '/feature');
  if (refused || !feature) return refused;
  const covered = known.products.includes(feature.product) || (known.line !== null && product?.line === known.line);
  return covered ? undefined : reject.invalid('roadmap.feature-of-another-product', 'The feature belongs to a product that the roadmap is not about.', '/feature');
}

function objectiveUnfit(objective: RowOf<typeof objectivePage> | undefined): Rejection | undefined {
  if (!objective) return reject.invalid('reference.objective-unknown', 'This is no objective.', '/objective');
  return objective.archived ? reject.invalid('reference.objective-archived', 'The objective is archived.', '/objective') : undefined;
}
