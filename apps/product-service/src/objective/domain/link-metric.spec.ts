import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objective } from '../objective.aggregate.js';
import { activeWay, closedWay, drafted, keyResult, metric, metricLinked } from '../testing/objective-facts.js';
import { linkMetric } from './link-metric.js';

describe('reading a key result from a metric', () => {
  const body = { keyResult, metric };

  it('links it', () => given(objective, activeWay).when(linkMetric, body).then([metricLinked]));
  it('makes no event the second time', () => given(objective, [...activeWay, metricLinked]).when(linkMetric, body).thenNothing());
  it('refuses a key result that is not there', () => given(objective, [drafted]).when(linkMetric, body).thenRefused('invalid', 'objective.key-result-unknown'));
  it('refuses once it is over', () => given(objective, closedWay).when(linkMetric, body).thenRefused('conflict', 'objective.wrong-state'));
});
