import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { metric } from '../metric.aggregate.js';
import { defined, definedAs, retired, target, targetSet } from '../testing/metric-facts.js';
import { setMetricTarget } from './set-metric-target.js';

describe('setting a target', () => {
  const { data: body } = targetSet;

  it('sets it', () => given(metric, [defined]).when(setMetricTarget, body).then([targetSet]));
  it('counts from today by the metric’s own period unless told', () =>
    given(metric, [defined])
      .when(setMetricTarget, { target, value: 10, by: '2026-12-31' })
      .then([{ type: 'MetricTargetSet', data: { target, value: 10, from: '2026-03-01', by: '2026-12-31', over: 'day' } }]));
  it('makes no event of the same one', () => given(metric, [defined, targetSet]).when(setMetricTarget, body).thenNothing());
  it('refuses another one under its id', () => given(metric, [defined, targetSet]).when(setMetricTarget, { ...body, value: 1 }).thenRefused('conflict', 'metric.target-exists'));
  it('refuses one that ends before it begins', () => given(metric, [defined]).when(setMetricTarget, { ...body, by: '2025-12-31' }).thenRefused('invalid', 'metric.target-backwards'));
  it('refuses one of more periods than can be judged, for which no target of the metric could be told', () => {
    given(metric, [defined]).when(setMetricTarget, { ...body, from: '2010-01-01', over: 'day' }).thenRefused('invalid', 'metric.target-too-long');
    given(metric, [defined]).when(setMetricTarget, { ...body, from: '2010-01-01', over: 'week' }).then([{ ...targetSet, data: { ...body, from: '2010-01-01', over: 'week' } }]);
  });
  it('refuses a distinct count over more than its own period', () =>
    given(metric, [definedAs({ aggregation: { kind: 'distinct' } })]).when(setMetricTarget, body).thenRefused('invalid', 'metric.distinct-summed'));
  it('refuses a period that is finer than what is observed', () => given(metric, [definedAs({ grain: 'quarter' })]).when(setMetricTarget, body).thenRefused('invalid', 'metric.period-too-fine'));
  it('refuses a retired metric', () => given(metric, [defined, retired]).when(setMetricTarget, body).thenRefused('conflict', 'metric.retired'));
});
