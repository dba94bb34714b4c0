import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { metric } from '../metric.aggregate.js';
import { defined, definedAs, retired, segmentRetired } from '../testing/metric-facts.js';
import { addMetricSegment } from './add-metric-segment.js';

describe('adding a segment', () => {
  it('adds it', () => given(metric, [defined]).when(addMetricSegment, { segment: 'tablet' }).then([{ type: 'MetricSegmentAdded', data: { segment: 'tablet' } }]));
  it('takes a retired one up again', () => given(metric, [defined, segmentRetired]).when(addMetricSegment, { segment: 'desktop' }).then([{ type: 'MetricSegmentAdded', data: { segment: 'desktop' } }]));
  it('makes no event of one that is there', () => given(metric, [defined]).when(addMetricSegment, { segment: 'mobile' }).thenNothing());
  it('refuses one too many', () =>
    given(metric, [definedAs({ segments: Array.from({ length: 200 }, (_, index) => `s${index}`) })])
      .when(addMetricSegment, { segment: 'tablet' })
      .thenRefused('conflict', 'metric.segments-full'));
  it('refuses a retired metric', () => given(metric, [defined, retired]).when(addMetricSegment, { segment: 'tablet' }).thenRefused('conflict', 'metric.retired'));
});
