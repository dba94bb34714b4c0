import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objective } from '../objective.aggregate.js';
import { activeWay, closedWay, drafted, keyResult, metric, metricLinked } from '../testing/objective-facts.js';
import { unlinkMetric } from './unlink-metric.js';

describe('reading a key result from a metric no more', () => {
  it('unlinks it', () => given(objective, [...activeWay, metricLinked]).when(unlinkMetric, { keyResult }).then([{ type: 'ObjectiveMetricUnlinked', data: { keyResult, metric } }]));
  it('makes no event where there is none', () => given(objective, activeWay).when(unlinkMetric, { keyResult }).thenNothing());
  it('refuses a key result that is not there', () => given(objective, [drafted]).when(unlinkMetric, { keyResult }).thenRefused('invalid', 'objective.key-result-unknown'));
  it('refuses once it is over', () => given(objective, closedWay).when(unlinkMetric, { keyResult }).thenRefused('conflict', 'objective.wrong-state'));
});
