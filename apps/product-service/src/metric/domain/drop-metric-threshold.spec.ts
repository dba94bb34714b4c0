import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { metric } from '../metric.aggregate.js';
import { archived, defined, warning } from '../testing/metric-facts.js';
import { dropMetricThreshold } from './drop-metric-threshold.js';

describe('dropping a threshold', () => {
  it('warns no more', () => given(metric, [defined, warning]).when(dropMetricThreshold, { level: 'warning' }).then([{ type: 'MetricThresholdDropped', data: { level: 'warning' } }]));
  it('makes no event where there is none', () => given(metric, [defined, warning]).when(dropMetricThreshold, { level: 'alarm' }).thenNothing());
  it('refuses an archived metric', () => given(metric, [defined, warning, archived]).when(dropMetricThreshold, { level: 'warning' }).thenRefused('conflict', 'metric.archived'));
});
