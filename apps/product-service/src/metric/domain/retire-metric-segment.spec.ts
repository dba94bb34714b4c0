import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { metric } from '../metric.aggregate.js';
import { archived, defined, segmentRetired } from '../testing/metric-facts.js';
import { retireMetricSegment } from './retire-metric-segment.js';

describe('retiring a segment', () => {
  it('retires it', () => given(metric, [defined]).when(retireMetricSegment, { segment: 'desktop' }).then([segmentRetired]));
  it('makes no event the second time', () => given(metric, [defined, segmentRetired]).when(retireMetricSegment, { segment: 'desktop' }).thenNothing());
  it('refuses one that the metric does not have', () => given(metric, [defined]).when(retireMetricSegment, { segment: 'tablet' }).thenRefused('invalid', 'metric.segment-unknown'));
  it('refuses an archived metric', () => given(metric, [defined, archived]).when(retireMetricSegment, { segment: 'desktop' }).thenRefused('conflict', 'metric.archived'));
});
