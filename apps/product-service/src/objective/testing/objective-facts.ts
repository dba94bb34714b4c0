import type { Actor, RowOf } from '@wheelhouse/event-sourcing';
import { actor } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { livingProduct } from '../../feature/testing/product-rows.js';
import type { metricPage } from '../../metric/views/metric-page.js';
import type { KeyResultTold, ObjectiveEvent } from '../domain/objective.state.js';
import type { checkInList } from '../views/check-in-list.js';
import type { objectivePage } from '../views/objective-page.js';

export const self = '01900000-0000-7000-8000-000000000001';
export const other = '01900000-0000-7000-8000-000000000002';
export const third = '01900000-0000-7000-8000-000000000003';
export const product = '01900000-0000-7000-8000-0000000000d1';
export const line = '01900000-0000-7000-8000-0000000000e1';
export const team = '01900000-0000-7000-8000-0000000000f1';
export const pillar = '01900000-0000-7000-8000-0000000000b1';
export const keyResult = '01900000-0000-7000-8000-000000000062';
export const checkInId = '01900000-0000-7000-8000-000000000063';
export const metric = '01900000-0000-7000-8000-000000000064';
/** Who the spec's actor is. */
export const author = '01900000-0000-7000-8000-00000000000a';
export const sealed = { key: '01900000-0000-7000-8000-0000000000c9', subject: `member:${author}`, cipher: 'AAAA' };
export const teamManager: Actor = actor({ organisationRole: 'member', teams: { [team]: ['product-manager'] } });

export const productRow = { ...livingProduct, pillars: [{ pillar, name: 'Certainty', reason: 'crews leave' }] };
export const noFacts = { product: undefined, line: undefined, team: undefined, parent: undefined };

type FactOf<Type extends ObjectiveEvent['type']> = Extract<ObjectiveEvent, { type: Type }>;

export const words = { title: 'Every crew finds a berth', why: 'a full harbour is why crews leave', from: '2026-01-01', to: '2026-03-31', ambition: 'committed' } as const;
export const drafted: FactOf<'ObjectiveDrafted'> = { type: 'ObjectiveDrafted', data: { scope: 'product', ...words, product, pillar } };
export const ofOrganisation: FactOf<'ObjectiveDrafted'> = { type: 'ObjectiveDrafted', data: { scope: 'organisation', ...words } };
export const teamDrafted: FactOf<'ObjectiveDrafted'> = { type: 'ObjectiveDrafted', data: { scope: 'team', ...words, team } };
export const bookings: KeyResultTold = { keyResult, title: 'Bookings a week', kind: 'increase', start: 120, target: 200 };
export const opened: KeyResultTold = { keyResult: third, title: 'The guide is open to all', kind: 'done' };
export const keyResultAdded: FactOf<'ObjectiveKeyResultAdded'> = { type: 'ObjectiveKeyResultAdded', data: { scope: 'product', ...bookings } };
export const openedAdded: FactOf<'ObjectiveKeyResultAdded'> = { type: 'ObjectiveKeyResultAdded', data: { scope: 'product', ...opened } };
export const metricLinked: FactOf<'ObjectiveMetricLinked'> = { type: 'ObjectiveMetricLinked', data: { scope: 'product', keyResult, metric } };
export const activated: FactOf<'ObjectiveActivated'> = { type: 'ObjectiveActivated', data: {} };
export const checkedIn: FactOf<'ObjectiveCheckedIn'> = {
  type: 'ObjectiveCheckedIn',
  data: { scope: 'product', checkIn: checkInId, keyResult, day: '2026-02-13', value: 160, confidence: 7, author },
};
export const closed: FactOf<'ObjectiveClosed'> = {
  type: 'ObjectiveClosed',
  data: { results: [{ keyResult, value: 160, progress: 0.5 }], score: 0.5, declared: 0.6, author, learning: sealed },
};
export const cancelled: FactOf<'ObjectiveCancelled'> = { type: 'ObjectiveCancelled', data: { keyResults: [keyResult], reason: 'the strategy turned' } };
export const archived: FactOf<'ObjectiveArchived'> = { type: 'ObjectiveArchived', data: {} };

export const activeWay: readonly ObjectiveEvent[] = [drafted, keyResultAdded, activated];
export const closedWay: readonly ObjectiveEvent[] = [...activeWay, checkedIn, closed];

/** The row of an active objective of the organisation, as a command's facts find it. */
export const objectiveRow: RowOf<typeof objectivePage> = {
  id: other,
  root: null,
  scope: 'organisation',
  product: null,
  line: null,
  team: null,
  ...words,
  status: 'active',
  pillar: null,
  parent: null,
  carriedFrom: null,
  carriedTo: null,
  keyResults: [],
  progress: null,
  measured: 0,
  confidence: null,
  checkIns: [],
  score: null,
  reached: null,
  declared: null,
  learning: null,
  archived: false,
  updatedAt: '2026-01-01T00:00:00.000000Z',
};

/** The row of the check-in with a note. */
export const checkInRow: RowOf<typeof checkInList> = {
  id: `${self}:${checkInId}`,
  root: product,
  objective: self,
  checkIn: checkInId,
  keyResult,
  day: '2026-02-13',
  value: 160,
  done: null,
  confidence: 7,
  author,
  note: sealed,
  recordedAt: '2026-01-01T00:00:00.000000Z',
};

/** The row of a metric that is observed, as a command's facts find it. */
export const metricRow: RowOf<typeof metricPage> = {
  id: metric,
  root: product,
  product,
  name: 'Bookings a week',
  description: null,
  category: 'engagement',
  unit: { kind: 'count' },
  direction: 'up',
  aggregation: { kind: 'sum' },
  grain: 'day',
  segments: [],
  source: null,
  formula: null,
  targets: [],
  thresholds: [],
  retired: false,
  archived: false,
  updatedAt: '2026-01-01T00:00:00.000000Z',
};
