import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { metric } from '../metric.aggregate.js';
import { archived, defined } from '../testing/metric-facts.js';
import { restoreMetric } from './restore-metric.js';

describe('restoring a metric', () => {
  it('takes it out again', () => given(metric, [defined, archived]).when(restoreMetric, {}).then([{ type: 'MetricRestored', data: {} }]));
  it('makes no event where it is out', () => given(metric, [defined]).when(restoreMetric, {}).thenNothing());
  it('refuses what is not there', () => given(metric).when(restoreMetric, {}).thenRefused('not-found', 'metric.not-found'));
});
