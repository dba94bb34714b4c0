import { describe, expect, it } from '@jest/globals';
import { createRandomSource } from '../random/random-source.js';
import { createQuantileTables, meanOf, quantile, type ThreePointEstimate } from './three-point.js';

const moments = (estimate: ThreePointEstimate) => {
  const table = createQuantileTables()(estimate);
  const random = createRandomSource(23);
  const values = Array.from({ length: 200_000 }, () => quantile(table, random.unit()));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, variance, low: Math.min(...values.slice(0, 50_000)), high: Math.max(...values.slice(0, 50_000)) };
};

const estimates: ThreePointEstimate[] = [
  { optimistic: 2, mostLikely: 5, pessimistic: 14 },
  { optimistic: 0, mostLikely: 0, pessimistic: 10 },
  { optimistic: 3, mostLikely: 9, pessimistic: 9 },
];

describe('three-point estimates', () => {
  it.each(estimates)('draws PERT durations with the mean and variance of the beta distribution: %j', (estimate) => {
    const { optimistic: a, mostLikely: m, pessimistic: b } = estimate;
    const { mean, variance, low, high } = moments({ ...estimate, shape: 'pert' });
    const alpha = 1 + (4 * (m - a)) / (b - a);
    const beta = 6 - alpha;
    expect(meanOf(estimate)).toBeCloseTo((a + 4 * m + b) / 6, 12);
    expect(Math.abs(mean - meanOf(estimate))).toBeLessThan(0.005 * (b - a));
    const expected = ((b - a) ** 2 * alpha * beta) / (36 * 7);
    expect(Math.abs(variance / expected - 1)).toBeLessThan(0.02);
    expect(low).toBeGreaterThanOrEqual(a);
    expect(high).toBeLessThanOrEqual(b);
  });

  it.each(estimates)('draws triangular durations with the mean and variance of the triangle: %j', (estimate) => {
    const { optimistic: a, mostLikely: m, pessimistic: b } = estimate;
    const { mean, variance } = moments({ ...estimate, shape: 'triangular' });
    expect(Math.abs(mean - (a + m + b) / 3)).toBeLessThan(0.005 * (b - a));
    const expected = (a * a + m * m + b * b - a * m - a * b - m * b) / 18;
    expect(Math.abs(variance / expected - 1)).toBeLessThan(0.02);
  });

  it('puts half of a symmetric estimate below its most likely figure', () => {
    const tableOf = createQuantileTables();
    for (const shape of ['pert', 'triangular'] as const)
      expect(quantile(tableOf({ optimistic: 4, mostLikely: 6, pessimistic: 8, shape }), 0.5)).toBeCloseTo(6, 6);
  });

  it('refuses figures out of order', () => {
    const tableOf = createQuantileTables();
    expect(() => tableOf({ optimistic: 3, mostLikely: 2, pessimistic: 5 })).toThrow(RangeError);
    expect(() => tableOf({ optimistic: 1, mostLikely: 6, pessimistic: 5 })).toThrow(RangeError);
    expect(() => tableOf({ optimistic: -1, mostLikely: 2, pessimistic: 5 })).toThrow(RangeError);
    expect(() => tableOf({ optimistic: 1, mostLikely: 2, pessimistic: Infinity })).toThrow(RangeError);
  });
});
