import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { metric } from '../metric.aggregate.js';
import { archived, defined, target, targetSet } from '../testing/metric-facts.js';
import { dropMetricTarget } from './drop-metric-target.js';

describe('dropping a target', () => {
  it('gives it up', () => given(metric, [defined, targetSet]).when(dropMetricTarget, { target }).then([{ type: 'MetricTargetDropped', data: { target } }]));
  it('refuses one that is not there', () => given(metric, [defined]).when(dropMetricTarget, { target }).thenRefused('invalid', 'metric.target-unknown'));
  it('refuses an archived metric', () => given(metric, [defined, targetSet, archived]).when(dropMetricTarget, { target }).thenRefused('conflict', 'metric.archived'));
});
