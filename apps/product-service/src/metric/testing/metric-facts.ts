import type { RowOf } from '@wheelhouse/event-sourcing';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import type { MetricEvent } from '../domain/metric.state.js';
import { metricPage } from '../views/metric-page.js';

export const product = '01900000-0000-7000-8000-0000000000d1';
export const self = '01900000-0000-7000-8000-000000000001';
export const other = '01900000-0000-7000-8000-000000000002';
export const third = '01900000-0000-7000-8000-000000000003';
export const target = '01900000-0000-7000-8000-0000000000c1';

type FactOf<Type extends MetricEvent['type']> = Extract<MetricEvent, { type: Type }>;

export const defined: FactOf<'MetricDefined'> = {
  type: 'MetricDefined',
  data: { product, name: 'Berths booked', category: 'adoption', unit: { kind: 'count' }, direction: 'up', aggregation: { kind: 'sum' }, grain: 'day', segments: ['mobile', 'desktop'] },
};
export const definedAs = (more: Partial<FactOf<'MetricDefined'>['data']>): FactOf<'MetricDefined'> => ({ type: 'MetricDefined', data: { ...defined.data, ...more } });
export const retired: FactOf<'MetricRetired'> = { type: 'MetricRetired', data: { reason: 'nobody looked' } };
export const archived: FactOf<'MetricArchived'> = { type: 'MetricArchived', data: {} };
export const segmentRetired: FactOf<'MetricSegmentRetired'> = { type: 'MetricSegmentRetired', data: { segment: 'desktop' } };
export const targetSet: FactOf<'MetricTargetSet'> = { type: 'MetricTargetSet', data: { target, value: 1500, from: '2026-01-01', by: '2026-06-30', over: 'month' } };
export const warning: FactOf<'MetricThresholdSet'> = { type: 'MetricThresholdSet', data: { level: 'warning', value: 90, over: 'day' } };
export const derived: FactOf<'MetricDerived'> = { type: 'MetricDerived', data: { expression: 'a / b', inputs: [{ name: 'a', metric: other, take: 'aggregate' }, { name: 'b', metric: third, take: 'aggregate' }] } };

/** The row of a metric's page after some facts, as a command's facts find it. */
export function metricRow(id: string, ...events: MetricEvent[]): RowOf<typeof metricPage> {
  const { rows } = givenFacts(metricPage, events.map((event) => ({ ...event, streamId: id, partitionKey: product })));
  return rows.get(id) as RowOf<typeof metricPage>;
}
