import type { StreamFact } from '@wheelhouse/event-sourcing';
import type { ComparisonEvent } from '../domain/comparison.state.js';

export const self = '01900000-0000-7000-8000-000000000001';
export const product = '01900000-0000-7000-8000-0000000000d1';
export const competitor = '01900000-0000-7000-8000-000000000002';
export const capability = '01900000-0000-7000-8000-000000000072';
export const opportunity = '01900000-0000-7000-8000-000000000073';
export const feature = '01900000-0000-7000-8000-000000000011';

/** An opportunity as the log knows it. */
export const anOpportunity: StreamFact = {
  streamType: 'opportunity',
  partitionKey: product,
  place: { epoch: 1, transaction: '1', position: '1' },
  recordedAt: '2026-01-01T00:00:00.000000Z',
};

type FactOf<Type extends ComparisonEvent['type']> = Extract<ComparisonEvent, { type: Type }>;

export const created: FactOf<'ComparisonCreated'> = { type: 'ComparisonCreated', data: { product, name: 'Baltic guides' } };
export const competitorAdded: FactOf<'ComparisonCompetitorAdded'> = { type: 'ComparisonCompetitorAdded', data: { competitor } };
export const capabilityAdded: FactOf<'ComparisonCapabilityAdded'> = { type: 'ComparisonCapabilityAdded', data: { capability, name: 'Books a berth', importance: 5 } };
export const assessed: FactOf<'ComparisonCapabilityAssessed'> = {
  type: 'ComparisonCapabilityAssessed',
  data: { capability, competitor, level: 'has', day: '2026-02-01', source: 'its price list' },
};
export const oursAssessed: FactOf<'ComparisonOwnCapabilityAssessed'> = {
  type: 'ComparisonOwnCapabilityAssessed',
  data: { capability, level: 'lacks', day: '2026-02-01', source: 'ourselves' },
};
export const gapLinked: FactOf<'ComparisonGapLinked'> = { type: 'ComparisonGapLinked', data: { capability, feature } };
export const archived: FactOf<'ComparisonArchived'> = { type: 'ComparisonArchived', data: {} };
