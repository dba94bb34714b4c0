import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { livingProduct } from '../../feature/testing/product-rows.js';
import { metric } from '../metric.aggregate.js';
import { defined, definedAs } from '../testing/metric-facts.js';
import { defineMetric } from './define-metric.js';

describe('defining a metric', () => {
  const { data: body } = defined;
  const facts = { product: livingProduct };
  const refused = (more: Partial<typeof body>, code: string) => given(metric).when(defineMetric, { ...body, ...more }, { facts }).thenRefused('invalid', code);

  it('defines it for a product', () => given(metric).when(defineMetric, body, { facts }).then([defined]));
  it('defines it for the organisation', () => {
    const { product: _product, ...own } = body;
    given(metric).when(defineMetric, own, { facts: { product: undefined } }).then([{ type: 'MetricDefined', data: own }]);
  });
  it('defines NPS, distinct counts and retention in their units', () => {
    for (const more of [{ aggregation: { kind: 'nps' }, unit: { kind: 'score' } }, { aggregation: { kind: 'distinct' } }, { aggregation: { kind: 'cohort', retention: 'n-day', period: 'week', headline: 4 }, unit: { kind: 'percent' } }] as const) {
      given(metric).when(defineMetric, { ...body, ...more }, { facts }).then([definedAs(more)]);
    }
  });
  it('refuses a product that is none', () => given(metric).when(defineMetric, body, { facts: { product: undefined } }).thenRefused('invalid', 'reference.product-unknown'));
  it('refuses a segment that stands twice', () => refused({ segments: ['a', 'a'] }, 'metric.segment-twice'));
  it('refuses NPS in another unit than a score', () => refused({ aggregation: { kind: 'nps' } }, 'metric.unit-of-nps'));
  it('refuses a distinct count of money', () => refused({ aggregation: { kind: 'distinct' }, unit: { kind: 'money', currency: 'EUR' } }, 'metric.unit-of-distinct'));
  it('refuses retention that is no share', () => refused({ aggregation: { kind: 'cohort', retention: 'unbounded', period: 'day', headline: 28 } }, 'metric.unit-of-cohort'));
});
