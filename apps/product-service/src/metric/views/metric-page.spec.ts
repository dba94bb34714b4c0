import { describe, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { archived, defined, derived, other, product, retired, segmentRetired, self, target, targetSet, third, warning } from '../testing/metric-facts.js';
import { metricInput, metricPage } from './metric-page.js';

const inProduct = <Fact extends object>(fact: Fact) => ({ ...fact, partitionKey: product });

describe('the page of a metric', () => {
  it('shows it as it was defined', () =>
    givenFacts(metricPage, [inProduct(defined)]).thenRow(self, {
      ...{ root: product, product, name: 'Berths booked', description: null, grain: 'day', formula: null, targets: [], thresholds: [], retired: false, archived: false },
      segments: [{ segment: 'mobile', retired: false }, { segment: 'desktop', retired: false }],
      updatedAt: '2026-01-01T00:00:00.000000Z',
    }));
  it('shows what became of it', () =>
    givenFacts(metricPage, [
      defined,
      segmentRetired,
      { type: 'MetricSegmentAdded', data: { segment: 'tablet' } },
      targetSet,
      warning,
      { type: 'MetricThresholdSet', data: { ...warning.data, value: 80 } },
      { type: 'MetricRenamed', data: { name: 'Bookings' } },
      retired,
      archived,
    ]).thenRow(self, {
      ...{ name: 'Bookings', retired: true, archived: true, targets: [targetSet.data], thresholds: [{ ...warning.data, value: 80 }] },
      segments: [{ segment: 'mobile', retired: false }, { segment: 'desktop', retired: true }, { segment: 'tablet', retired: false }],
    }));
  it('shows no target and no threshold that was dropped', () =>
    givenFacts(metricPage, [defined, targetSet, warning, { type: 'MetricTargetDropped', data: { target } }, { type: 'MetricThresholdDropped', data: { level: 'warning' } }]).thenRow(self, { targets: [], thresholds: [] }));
  it('belongs to no root where it is the organisation’s', () => {
    const { product: _product, ...own } = defined.data;
    givenFacts(metricPage, [{ type: 'MetricDefined', data: own }]).thenRow(self, { root: null, product: null });
  });
});

describe('what metrics are computed from', () => {
  it('stands until they are retired', () => {
    givenFacts(metricInput, [derived]).thenRows([{ id: self, metric: self, inputs: [other, third] }]);
    givenFacts(metricInput, [derived, retired]).thenRows([]);
  });
});
