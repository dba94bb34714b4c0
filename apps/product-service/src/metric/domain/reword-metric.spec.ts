import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { metric } from '../metric.aggregate.js';
import { archived, defined } from '../testing/metric-facts.js';
import { rewordMetric } from './reword-metric.js';

describe('rewording a metric', () => {
  it('says what changed, each as a fact of its own', () =>
    given(metric, [defined])
      .when(rewordMetric, { name: 'Bookings', description: 'not cancelled', source: 'log', category: 'engagement' })
      .then([
        { type: 'MetricRenamed', data: { name: 'Bookings' } },
        { type: 'MetricDescribed', data: { description: 'not cancelled' } },
        { type: 'MetricSourceStated', data: { source: 'log' } },
        { type: 'MetricReclassified', data: { category: 'engagement' } },
      ]));
  it('takes a description away', () =>
    given(metric, [defined, { type: 'MetricDescribed', data: { description: 'x' } }])
      .when(rewordMetric, { description: null })
      .then([{ type: 'MetricDescribed', data: { description: null } }]));
  it('makes no event of the same words', () => given(metric, [defined]).when(rewordMetric, { name: defined.data.name, description: null, source: null, category: 'adoption' }).thenNothing());
  it('refuses an archived metric', () => given(metric, [defined, archived]).when(rewordMetric, { name: 'x' }).thenRefused('conflict', 'metric.archived'));
  it('refuses what is not there', () => given(metric).when(rewordMetric, { name: 'x' }).thenRefused('not-found', 'metric.not-found'));
});
