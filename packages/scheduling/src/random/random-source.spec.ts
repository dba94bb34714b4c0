import { describe, expect, it } from '@jest/globals';
import { createRandomSource } from './random-source.js';

const take = (count: number, seed: number, stream = 0): number[] => {
  const random = createRandomSource(seed, stream);
  return Array.from({ length: count }, () => random.uint32());
};

describe('random source', () => {
  it('repeats its numbers for the same seed and stream', () => {
    expect(take(20, 42, 3)).toEqual(take(20, 42, 3));
  });

  it('differs between seeds, signs, high bits and streams', () => {
    const streams = [take(8, 1), take(8, 2), take(8, -1), take(8, 1 + 2 ** 40), take(8, 1, 1)];
    expect(new Set(streams.map(String)).size).toBe(streams.length);
  });

  it('has each of its 32 bits set in half of the numbers', () => {
    const numbers = take(100_000, 7);
    const ones = Array.from({ length: 32 }, (_, bit) => numbers.filter((value) => (value >>> bit) & 1).length);
    ones.forEach((count) => expect(Math.abs(count - 50_000)).toBeLessThan(5 * Math.sqrt(25_000)));
  });

  it('spreads evenly: chi-squared over 100 cells stays below the 99.9 % limit', () => {
    const random = createRandomSource(11);
    const cells = new Array<number>(100).fill(0);
    for (let k = 0; k < 100_000; k += 1) cells[random.below(100)]! += 1;
    const chiSquared = cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquared).toBeLessThan(148.2);
  });

  it('shows no correlation between one number and the next', () => {
    const random = createRandomSource(13);
    const values = Array.from({ length: 50_000 }, () => random.unit() - 0.5);
    const product = values.slice(1).reduce((sum, value, k) => sum + value * values[k]!, 0) / values.length;
    expect(Math.abs(product * 12)).toBeLessThan(0.02);
  });

  it('stays within its limits', () => {
    const random = createRandomSource(17);
    for (let k = 0; k < 10_000; k += 1) {
      const unit = random.unit();
      expect(unit >= 0 && unit < 1).toBe(true);
      expect(random.below(3)).toBeLessThan(3);
    }
  });
});
