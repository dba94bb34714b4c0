import { describe, expect, it } from '@jest/globals';
import { createRandomSource } from '../random/random-source.js';
import { factoriseCorrelations } from './correlation.js';
import { createDurationSampler } from './duration-sampler.js';
import { createNormalSource, normalShare } from './normal.js';
import { ranksOf } from './sensitivity.js';
import { blockSize } from './simulation-pass.js';

const estimate = { optimistic: 10, mostLikely: 14, pessimistic: 30 };

const pearson = (x: ArrayLike<number>, y: ArrayLike<number>): number => {
  const count = x.length;
  const mean = (v: ArrayLike<number>): number => Array.from(v).reduce((sum, value) => sum + value, 0) / count;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let k = 0; k < count; k += 1) {
    xy += (x[k]! - mx) * (y[k]! - my);
    xx += (x[k]! - mx) ** 2;
    yy += (y[k]! - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
};

/** Durations of all tasks over many runs. */
const drawMany = (tasks: number, correlations: { tasks: [number, number]; coefficient: number }[], blocks: number) => {
  const sampler = createDurationSampler(
    { tasks: Array.from({ length: tasks }, () => ({ duration: estimate })), correlations },
    99,
  );
  const block = new Float64Array(tasks * blockSize);
  const columns = Array.from({ length: tasks }, () => new Float64Array(blocks * blockSize));
  for (let b = 0; b < blocks; b += 1) {
    sampler.draw(block);
    columns.forEach((column, i) => column.set(block.subarray(i * blockSize, (i + 1) * blockSize), b * blockSize));
  }
  return columns;
};

describe('normal numbers', () => {
  it('have mean 0, variance 1 and no skew', () => {
    const normal = createNormalSource(createRandomSource(3));
    const values = Array.from({ length: 200_000 }, normal);
    const moment = (power: number): number => values.reduce((sum, v) => sum + v ** power, 0) / values.length;
    expect(Math.abs(moment(1))).toBeLessThan(0.01);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.015);
    expect(Math.abs(moment(3))).toBeLessThan(0.04);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.1);
  });

  it('have the known shares below 0, 1, 1.96 and -2.5758', () => {
    expect(normalShare(0)).toBeCloseTo(0.5, 6);
    expect(normalShare(1)).toBeCloseTo(0.841345, 5);
    expect(normalShare(1.959964)).toBeCloseTo(0.975, 5);
    expect(normalShare(-2.575829)).toBeCloseTo(0.005, 5);
    expect(normalShare(-40)).toBeGreaterThan(0);
    expect(normalShare(40)).toBeLessThan(1);
  });
});

describe('correlated durations', () => {
  it.each([0.8, 0.3, -0.6, 1])('have the rank correlation asked for: %d', (coefficient) => {
    const [a, b] = drawMany(2, [{ tasks: [0, 1], coefficient }], 400);
    expect(Math.abs(pearson(ranksOf(a!), ranksOf(b!)) - coefficient)).toBeLessThan(0.02);
  });

  it('keep their own distribution', () => {
    const [correlated] = drawMany(2, [{ tasks: [0, 1], coefficient: 0.9 }], 400);
    const mean = correlated!.reduce((sum, value) => sum + value, 0) / correlated!.length;
    expect(Math.abs(mean - (10 + 4 * 14 + 30) / 6)).toBeLessThan(0.15);
  });

  it('leave other tasks independent', () => {
    const [a, , c] = drawMany(3, [{ tasks: [0, 1], coefficient: 0.9 }], 400);
    expect(Math.abs(pearson(a!, c!))).toBeLessThan(0.03);
  });

  it('are brought nearer to 0, no further than needed, where they contradict one another', () => {
    const [cluster] = factoriseCorrelations([
      { tasks: [0, 1], coefficient: 0.9 },
      { tasks: [1, 2], coefficient: 0.9 },
      { tasks: [0, 2], coefficient: -0.9 },
    ]);
    expect(cluster!.shrunk).toBeGreaterThan(0.4);
    expect(cluster!.shrunk).toBeLessThan(0.5);
    expect(Array.from(cluster!.factor).every(Number.isFinite)).toBe(true);
  });

  it('fall into clusters that know nothing of one another', () => {
    const clusters = factoriseCorrelations([
      { tasks: [5, 1], coefficient: 0.2 },
      { tasks: [2, 3], coefficient: 0.2 },
      { tasks: [3, 4], coefficient: 0.2 },
    ]);
    expect(clusters.map(({ tasks }) => tasks)).toEqual([
      [1, 5],
      [2, 3, 4],
    ]);
    expect(clusters.every(({ shrunk }) => shrunk === 0)).toBe(true);
  });

  it('are refused outside [-1, 1] and of a task with itself', () => {
    expect(() => factoriseCorrelations([{ tasks: [0, 1], coefficient: 1.1 }])).toThrow(RangeError);
    expect(() => factoriseCorrelations([{ tasks: [1, 1], coefficient: 0.5 }])).toThrow(RangeError);
  });
});
