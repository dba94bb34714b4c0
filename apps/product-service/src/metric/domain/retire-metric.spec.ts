import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { metric } from '../metric.aggregate.js';
import { archived, defined, other, product, retired, self } from '../testing/metric-facts.js';
import { retireMetric } from './retire-metric.js';

describe('retiring a metric', () => {
  const { data: body } = retired;
  const facts = { formulas: [], keyResults: [] };

  it('observes it no more', () => given(metric, [defined]).when(retireMetric, body, { facts }).then([retired]));
  it('makes no event the second time', () => given(metric, [defined, retired]).when(retireMetric, body, { facts }).thenNothing());
  it('refuses one that another is computed from', () =>
    given(metric, [defined])
      .when(retireMetric, body, { facts: { ...facts, formulas: [{ id: other, metric: other, inputs: [self] }] } })
      .thenRefused('conflict', 'metric.used-in-formula'));
  it('refuses one that a key result is read from', () =>
    given(metric, [defined])
      .when(retireMetric, body, { facts: { ...facts, keyResults: [{ id: `${other}:${other}`, root: product, objective: other, keyResult: other, metric: self }] } })
      .thenRefused('conflict', 'metric.used-by-key-result'));
  it('refuses an archived metric', () => given(metric, [defined, archived]).when(retireMetric, body, { facts }).thenRefused('conflict', 'metric.archived'));
});
