import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { metric } from '../metric.aggregate.js';
import { defined, definedAs, retired, warning } from '../testing/metric-facts.js';
import { setMetricThreshold } from './set-metric-threshold.js';

describe('setting a threshold', () => {
  const alarm = { level: 'alarm', value: 50, over: 'day' } as const;

  it('warns below a value, and alarms below a lower one', () => {
    given(metric, [defined]).when(setMetricThreshold, { level: 'warning', value: 90 }).then([warning]);
    given(metric, [defined, warning]).when(setMetricThreshold, alarm).then([{ type: 'MetricThresholdSet', data: alarm }]);
  });
  it('alarms above a higher value where less is better', () =>
    given(metric, [definedAs({ direction: 'down' }), warning]).when(setMetricThreshold, { ...alarm, value: 120 }).then([{ type: 'MetricThresholdSet', data: { ...alarm, value: 120 } }]));
  it('makes no event of the same one', () => given(metric, [defined, warning]).when(setMetricThreshold, warning.data).thenNothing());
  it('refuses an alarm before the warning', () => {
    given(metric, [defined, warning]).when(setMetricThreshold, { ...alarm, value: 91 }).thenRefused('invalid', 'metric.thresholds-crossed');
    given(metric, [definedAs({ direction: 'down' }), warning]).when(setMetricThreshold, alarm).thenRefused('invalid', 'metric.thresholds-crossed');
  });
  it('refuses a distinct count over more than its own period', () =>
    given(metric, [definedAs({ aggregation: { kind: 'distinct' } })]).when(setMetricThreshold, { ...alarm, over: 'week' }).thenRefused('invalid', 'metric.distinct-summed'));
  it('refuses a retired metric', () => given(metric, [defined, retired]).when(setMetricThreshold, alarm).thenRefused('conflict', 'metric.retired'));
});
