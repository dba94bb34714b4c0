import { featureRow } from '../../feature/testing/feature-rows.js';
import { archived as featureArchived, deliveredWay, inDelivery, launchedWay, proposed } from '../../feature/testing/feature-facts.js';
import type { ReleaseEvent } from '../domain/release.state.js';

export const product = '01900000-0000-7000-8000-0000000000d1';
export const self = '01900000-0000-7000-8000-000000000001';
export const other = '01900000-0000-7000-8000-000000000002';
export const feature = '01900000-0000-7000-8000-000000004401';
export const second = '01900000-0000-7000-8000-000000004402';
export const owner = '01900000-0000-7000-8000-0000000000a1';
export const item = '01900000-0000-7000-8000-0000000000c1';
export const condition = '01900000-0000-7000-8000-0000000000c2';

type FactOf<Type extends ReleaseEvent['type']> = Extract<ReleaseEvent, { type: Type }>;

export const planned: FactOf<'ReleasePlanned'> = {
  type: 'ReleasePlanned',
  data: { product, version: '2.4.0', name: 'Spring', tier: 'minor', kind: 'features', window: { from: '2026-02-01', to: '2026-02-14' } },
};
export const added: FactOf<'ReleaseFeatureAdded'> = { type: 'ReleaseFeatureAdded', data: { feature, level: 'must' } };
export const readiness: FactOf<'ReleaseReadinessAdded'> = {
  type: 'ReleaseReadinessAdded',
  data: { item, function: 'support', name: 'Answers', owner, due: '2026-01-31', mandatory: true },
};
export const completed: FactOf<'ReleaseReadinessCompleted'> = { type: 'ReleaseReadinessCompleted', data: { item } };
export const votes = [{ member: owner, function: 'support', vote: 'go' as const }];
export const go: FactOf<'ReleaseGoNoGoHeld'> = { type: 'ReleaseGoNoGoHeld', data: { decision: 'go', votes, conditions: [], day: '2026-01-30' } };
export const conditional: FactOf<'ReleaseGoNoGoHeld'> = {
  type: 'ReleaseGoNoGoHeld',
  data: { decision: 'conditional', votes, conditions: [{ condition, text: 'the guide is translated' }], day: '2026-01-30' },
};
export const met: FactOf<'ReleaseConditionMet'> = { type: 'ReleaseConditionMet', data: { condition, evidence: 'it is online' } };
export const scope = { segments: ['crews'], share: 20 };
export const everyone = { segments: [], share: 100 };
export const launched: FactOf<'ReleaseLaunched'> = { type: 'ReleaseLaunched', data: { day: '2026-02-02', scope, features: [feature] } };
export const paused: FactOf<'ReleasePaused'> = { type: 'ReleasePaused', data: { day: '2026-02-03', reason: 'two crews cannot pay' } };
export const rolledBack: FactOf<'ReleaseRolledBack'> = { type: 'ReleaseRolledBack', data: { day: '2026-02-04', reason: 'booked twice', features: [feature] } };
export const cancelled: FactOf<'ReleaseCancelled'> = { type: 'ReleaseCancelled', data: { reason: 'with the next one' } };
export const archived: FactOf<'ReleaseArchived'> = { type: 'ReleaseArchived', data: {} };

/** The way to each status. */
export const ready = [planned, added, go];
export const out = [...ready, launched];
export const back = [...out, rolledBack];

/** Rows of features in scope, as rules find them. */
export const builtRow = (id = feature) => featureRow(id, ...deliveredWay);
export const launchedRow = (id = feature) => featureRow(id, ...launchedWay);
export const buildingRow = (id = feature) => featureRow(id, ...inDelivery);
export const ideaRow = (id = feature) => featureRow(id, proposed);
export const goneRow = (id = feature) => featureRow(id, ...deliveredWay, featureArchived);
