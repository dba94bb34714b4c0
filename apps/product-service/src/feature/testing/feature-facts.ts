import type { FeatureEvent } from '../domain/feature.state.js';

export const product = '01900000-0000-7000-8000-0000000000d1';
export const self = '01900000-0000-7000-8000-000000000001';
export const other = '01900000-0000-7000-8000-000000000002';
export const third = '01900000-0000-7000-8000-000000000003';
export const owner = '01900000-0000-7000-8000-0000000000a1';
/** Who the spec's actor is. */
export const caller = '01900000-0000-7000-8000-00000000000a';
export const team = '01900000-0000-7000-8000-0000000000f1';
export const pillar = '01900000-0000-7000-8000-0000000000b1';
export const criterion = '01900000-0000-7000-8000-0000000000c2';

/** What the service knows of a member and of a team who are there. */
export const knownOwner = { id: owner, active: true, role: 'member' } as const;
export const knownTeam = { id: team, active: true };

type FactOf<Type extends FeatureEvent['type']> = Extract<FeatureEvent, { type: Type }>;

export const proposed: FactOf<'FeatureProposed'> = { type: 'FeatureProposed', data: { product, title: 'Book a berth', kind: 'new', level: 'feature' } };
export const initiative: FactOf<'FeatureProposed'> = { type: 'FeatureProposed', data: { ...proposed.data, level: 'initiative' } };
export const subFeature: FactOf<'FeatureProposed'> = { type: 'FeatureProposed', data: { ...proposed.data, level: 'sub-feature', parent: other } };
export const promoted: FactOf<'FeaturePromoted'> = { type: 'FeaturePromoted', data: {} };
export const owned: FactOf<'FeatureOwnerAssigned'> = { type: 'FeatureOwnerAssigned', data: { owner } };
export const planned: FactOf<'FeaturePlanned'> = { type: 'FeaturePlanned', data: { owner } };
export const started: FactOf<'FeatureDeliveryStarted'> = { type: 'FeatureDeliveryStarted', data: { team } };
export const delivered: FactOf<'FeatureDelivered'> = { type: 'FeatureDelivered', data: {} };
export const launched: FactOf<'FeatureLaunched'> = { type: 'FeatureLaunched', data: { day: '2026-01-10' } };
export const hypothesis: FactOf<'FeatureHypothesisStated'> = { type: 'FeatureHypothesisStated', data: { metric: 'bookings', baseline: 120, delta: 30, by: '2026-02-28' } };
export const measured: FactOf<'FeatureOutcomeMeasured'> = { type: 'FeatureOutcomeMeasured', data: { metric: 'bookings', actual: 141, from: '2026-01-10', to: '2026-02-10' } };
export const declined: FactOf<'FeatureDeclined'> = { type: 'FeatureDeclined', data: { reason: 'too few ask' } };
export const archived: FactOf<'FeatureArchived'> = { type: 'FeatureArchived', data: {} };
export const criterionAdded: FactOf<'FeatureCriterionAdded'> = { type: 'FeatureCriterionAdded', data: { criterion, text: 'a berth is held for two hours' } };
export const criterionVerified: FactOf<'FeatureCriterionVerified'> = { type: 'FeatureCriterionVerified', data: { criterion } };

/** The way to each status. */
export const candidate = [proposed, promoted];
export const plannedWay = [...candidate, owned, planned];
export const inDelivery = [...plannedWay, started];
export const deliveredWay = [...inDelivery, delivered];
export const launchedWay = [proposed, promoted, owned, hypothesis, planned, started, delivered, launched];
export const measuredWay = [...launchedWay, measured];
