import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { metric } from '../metric.aggregate.js';
import { defined, definedAs, derived, metricRow, other, product, retired, self, third } from '../testing/metric-facts.js';
import { deriveMetric } from './derive-metric.js';

describe('deriving a metric', () => {
  const formula = definedAs({ aggregation: { kind: 'formula' } });
  const { data: body } = derived;
  const [a, b] = [body.inputs[0]!, body.inputs[1]!];
  const formulas: readonly { id: string; metric: string; inputs: readonly string[] }[] = [];
  const facts = { inputs: [metricRow(other, defined), metricRow(third, definedAs({ aggregation: { kind: 'ratio' } }))], formulas };
  const when = (more: Partial<typeof body>, found: Partial<typeof facts> = {}) =>
    given(metric, [formula]).when(deriveMetric, { ...body, ...more }, { facts: { ...facts, ...found } });

  it('computes it from others', () => when({}).then([derived]));
  it('makes no event of the same formula', () => given(metric, [formula, derived]).when(deriveMetric, body, { facts }).thenNothing());
  it('refuses what cannot be read', () => when({ expression: 'a / (b' }).thenRefused('invalid', 'metric.formula-unreadable'));
  it('refuses a name that stands for two', () => when({ inputs: [a, { ...b, name: 'a' }] }).thenRefused('invalid', 'metric.input-twice'));
  it('refuses a name that stands for none', () => when({ expression: 'a / c' }).thenRefused('invalid', 'metric.input-unknown'));
  it('refuses an input that is not used', () => when({ expression: '2 * a' }).thenRefused('invalid', 'metric.input-unused'));
  it('refuses an input that is no metric', () => when({}, { inputs: [facts.inputs[0]!] }).thenRefused('invalid', 'reference.metric-unknown'));
  it('refuses an input that is observed no more', () => when({}, { inputs: [metricRow(other, defined, retired), facts.inputs[1]!] }).thenRefused('invalid', 'reference.metric-retired'));
  it('refuses itself', () => when({ inputs: [{ ...a, metric: self }, b] }, { inputs: [metricRow(self, formula), facts.inputs[1]!] }).thenRefused('conflict', 'metric.formula-cycle'));
  it('refuses a circle by way of others', () =>
    when({}, { formulas: [{ id: third, metric: third, inputs: [product, self] }] }).thenRefused('conflict', 'metric.formula-cycle'));
  it('refuses the mean of a ratio', () => when({ inputs: [a, { ...b, take: 'mean' }] }).thenRefused('invalid', 'metric.mean-not-taken'));
  it('refuses the sum of two distinct counts', () => {
    const users = definedAs({ aggregation: { kind: 'distinct' } });
    when({ expression: 'a + 2 * b' }, { inputs: [metricRow(other, users), metricRow(third, users)] }).thenRefused('invalid', 'metric.distinct-summed');
  });
  it('refuses a metric that is observed', () => given(metric, [defined]).when(deriveMetric, body, { facts }).thenRefused('conflict', 'metric.observed-not-derived'));
  it('refuses a retired metric', () => given(metric, [formula, retired]).when(deriveMetric, body, { facts }).thenRefused('conflict', 'metric.retired'));
});
