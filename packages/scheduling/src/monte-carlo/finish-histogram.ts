import { blockSize } from './simulation-pass.js';

const bins = 256;

/** Counts the finishes of every task in bins, so that percentiles need no memory of each run. */
export interface FinishHistogram {
  /** Adds the first `runs` runs of a block. */
  add(finish: Float64Array, runs: number): void;
  /** The position below which a share of a task's finishes lies; exact to 1/256 of the range it can take. */
  percentile(task: number, share: number): number;
  mean(task: number): number;
}

/** @param low earliest and @param high latest finish that each task can have. */
export const createFinishHistogram = (low: Float64Array, high: Float64Array): FinishHistogram => {
  const size = low.length;
  const counts = new Uint32Array(size * bins);
  const sums = new Float64Array(size);
  const least = new Float64Array(size).fill(Infinity);
  const most = new Float64Array(size).fill(-Infinity);
  const scale = Float64Array.from(low, (from, i) => {
    const range = (high[i] ?? from) - from;
    return range > 0 ? bins / range : 0;
  });
  let total = 0;
  return {
    add(finish, runs) {
      total += runs;
      for (let i = 0; i < size; i += 1) {
        const from = low[i] ?? 0;
        const factor = scale[i] ?? 0;
        let sum = 0;
        let first = least[i] ?? 0;
        let last = most[i] ?? 0;
        for (let k = 0; k < runs; k += 1) {
          const value = finish[i * blockSize + k] ?? 0;
          sum += value;
          if (value < first) first = value;
          if (value > last) last = value;
          let bin = ((value - from) * factor) | 0;
          // A lead can make a finish earlier than with all durations at their shortest.
          if (bin < 0) bin = 0;
          else if (bin >= bins) bin = bins - 1;
          const at = i * bins + bin;
          counts[at] = (counts[at] ?? 0) + 1;
        }
        sums[i] = (sums[i] ?? 0) + sum;
        least[i] = first;
        most[i] = last;
      }
    },
    percentile(task, share) {
      const factor = scale[task] ?? 0;
      const from = low[task] ?? 0;
      if (factor === 0 || total === 0) return from;
      const within = (value: number): number => Math.min(Math.max(value, least[task] ?? value), most[task] ?? value);
      const wanted = share * total;
      let below = 0;
      for (let bin = 0; bin < bins; bin += 1) {
        const count = counts[task * bins + bin] ?? 0;
        if (below + count >= wanted && count > 0) return within(from + (bin + (wanted - below) / count) / factor);
        below += count;
      }
      return most[task] ?? from;
    },
    mean: (task) => (total === 0 ? (low[task] ?? 0) : (sums[task] ?? 0) / total),
  };
};
