import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objective } from '../objective.aggregate.js';
import { activeWay, closedWay, drafted, keyResult, metric, metricLinked, metricRow } from '../testing/objective-facts.js';
import { linkMetric } from './link-metric.js';

describe('reading a key result from a metric', () => {
  const body = { keyResult, metric };
  const facts = { metric: metricRow };

  it('links it', () => given(objective, activeWay).when(linkMetric, body, { facts }).then([metricLinked]));
  it('makes no event the second time', () => given(objective, [...activeWay, metricLinked]).when(linkMetric, body, { facts }).thenNothing());
  it('refuses a key result that is not there', () => given(objective, [drafted]).when(linkMetric, body, { facts }).thenRefused('invalid', 'objective.key-result-unknown'));
  it('refuses what is no metric', () => given(objective, activeWay).when(linkMetric, body, { facts: { metric: undefined } }).thenRefused('invalid', 'reference.metric-unknown'));
  it('refuses a metric that is retired', () =>
    given(objective, activeWay)
      .when(linkMetric, body, { facts: { metric: { ...metricRow, retired: true } } })
      .thenRefused('invalid', 'reference.metric-retired'));
  it('refuses once it is over', () => given(objective, closedWay).when(linkMetric, body, { facts }).thenRefused('conflict', 'objective.wrong-state'));
});
