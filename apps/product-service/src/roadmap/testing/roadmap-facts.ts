import type { RoadmapItem } from '@wheelhouse/contracts';
import type { RowOf } from '@wheelhouse/event-sourcing';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import type { featureCommitment } from '../../feature/commitment/feature-commitment.js';
import { featureRow } from '../../feature/testing/feature-rows.js';
import { archived as featureArchived, inDelivery, proposed } from '../../feature/testing/feature-facts.js';
import { livingProduct } from '../../feature/testing/product-rows.js';
import type { ObjectiveEvent } from '../../objective/domain/objective.state.js';
import { drafted as objectiveDrafted, ofOrganisation } from '../../objective/testing/objective-facts.js';
import { objectivePage } from '../../objective/views/objective-page.js';
import { lineRow } from '../../product-line/testing/product-line-facts.js';
import type { productPage } from '../../product/views/product-page.js';
import type { RoadmapEvent } from '../domain/roadmap.state.js';

const numbered = (kind: string) => (n: number) => `01900000-0000-7000-8000-00000000${kind}${String(n).padStart(2, '0')}`;
export const itemId = numbered('11');
export const laneId = numbered('22');
export const gestureId = numbered('33');
export const featureId = numbered('44');

export const team = '01900000-0000-7000-8000-0000000000f1';
export const otherTeam = '01900000-0000-7000-8000-0000000000f2';
export const member = '01900000-0000-7000-8000-0000000000a1';
export const product = '01900000-0000-7000-8000-0000000000d1';
export const otherProduct = '01900000-0000-7000-8000-0000000000d2';
export const lane = laneId(1);
export const lane2 = laneId(2);
export const item = itemId(1);
export const feature = featureId(1);

type FactOf<Type extends RoadmapEvent['type']> = Extract<RoadmapEvent, { type: Type }>;

export const drafted: FactOf<'RoadmapDrafted'> = {
  type: 'RoadmapDrafted',
  data: {
    ...{ name: 'Harbour 2027', team, visibility: 'team', kind: 'mixed', products: [product], audience: 'executives' },
    lanes: [
      { lane, name: 'Booking', rank: 'a0' },
      { lane: lane2, name: 'Safety', rank: 'a1' },
    ],
  },
};

/** An item as it was placed: a feature on days unless it says else. */
export const itemOf = (n: number, more: Partial<RoadmapItem> = {}): RoadmapItem => ({
  ...{ item: itemId(n), kind: 'feature', feature: featureId(n), objective: null, title: null, lane, horizon: null, start: '2027-01-04', finish: '2027-01-31' },
  ...{ rank: `a${n}`, follows: false, reason: null, confidence: 'medium', note: null, confidential: false },
  ...more,
});

export const milestone = (n: number, title: string, more: Partial<RoadmapItem> = {}): RoadmapItem => itemOf(n, { kind: 'milestone', feature: null, title, ...more });

export const placed = (of: RoadmapItem, gesture = gestureId(1)): FactOf<'RoadmapItemPlaced'> => ({ type: 'RoadmapItemPlaced', data: { item: of, gesture } });
export const archived: FactOf<'RoadmapArchived'> = { type: 'RoadmapArchived', data: {} };

/** Rows of features on a roadmap, as rules find them. */
export const idea = (n = 1) => featureRow(featureId(n), { ...proposed, data: { ...proposed.data, product, title: `Feature ${n}` } });
export const building = (n = 1) => featureRow(featureId(n), ...inDelivery);
export const gone = (n = 1) => featureRow(featureId(n), proposed, featureArchived);

/** The row of the product that they belong to. */
export const openProduct: RowOf<typeof productPage> = livingProduct;
export const secretProduct: RowOf<typeof productPage> = { ...livingProduct, visibility: 'restricted' };
export const productOfLine = (line: string): RowOf<typeof productPage> => ({ ...livingProduct, line });

export const objective = numbered('55')(1);
const objectiveRow = (root: string, ...events: ObjectiveEvent[]) =>
  givenFacts(objectivePage, events.map((event) => ({ ...event, streamId: objective, partitionKey: root }))).rows.get(objective) as RowOf<typeof objectivePage>;
export const openObjective = objectiveRow(objective, ofOrganisation);
export const productObjective = objectiveRow(product, objectiveDrafted);
export const goneObjective = objectiveRow(product, objectiveDrafted, { type: 'ObjectiveArchived', data: {} });
export const secretLine = { ...lineRow, visibility: 'restricted' as const };

/** What stands on a roadmap, as rules find it: nothing, unless a spec says more. */
export const nothing = { features: [], objectives: [], products: [], objectiveProducts: [], lines: [] };

/** What a project committed to of a feature, with its forecast. */
export const commitment = (n: number, p80: string | null): RowOf<typeof featureCommitment> => ({
  ...{ id: numbered('66')(n), feature: featureId(n), project: numbered('77')(1), status: 'taken', scope: null, needBy: null, deliverable: null, required: true },
  ...{ p50: p80, p80, planVersion: 1, cause: null, tasks: [], reason: null, updatedAt: '2026-01-01T00:00:00.000000Z' },
});
