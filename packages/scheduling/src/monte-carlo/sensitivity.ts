import { blockSize } from './simulation-pass.js';

/** How a task's duration and the project's finish go together. */
export interface Sensitivity {
  /** Spearman's rank correlation in [-1, 1]. */
  readonly correlation: number;
  /** Mean project finish in the tenth of the runs with the task's shortest and longest durations: the bar of a tornado chart. */
  readonly finishWhenShort: number;
  readonly finishWhenLong: number;
}

/** Ranks from 0 to n - 1, equal values sharing their mean rank. */
export const ranksOf = (values: ArrayLike<number>): Float64Array => {
  const count = values.length;
  const order = Uint32Array.from({ length: count }, (_, k) => k).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Float64Array(count);
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (let k = from; k < to; k += 1) ranks[order[k] ?? 0] = (from + to - 1) / 2;
    from = to;
  }
  return ranks;
};

/** Memory for drawn shares is bounded: of longer simulations the first runs stand for all. */
const cellLimit = 32_000_000;
const levels = 65_535;

/** Remembers what was drawn for each uncertain task, to be held against the finishes. */
export interface SensitivityRecord {
  /** Adds the first `runs` runs of a block. */
  add(share: Float64Array, duration: Float64Array, runs: number): void;
  /** @param projectFinish of the runs in their order. */
  measure(task: number, projectFinish: Float64Array): Sensitivity | undefined;
}

const tenths = (values: ArrayLike<number>, low: number, high: number, finish: Float64Array, fallback: number) => {
  const sums = [0, 0];
  const counts = [0, 0];
  for (let k = 0; k < values.length; k += 1) {
    const value = values[k] ?? 0;
    const side = value <= low ? 0 : value >= high ? 1 : -1;
    if (side < 0) continue;
    sums[side] = (sums[side] ?? 0) + (finish[k] ?? 0);
    counts[side] = (counts[side] ?? 0) + 1;
  }
  const mean = (side: number): number => (counts[side] ? (sums[side] ?? 0) / (counts[side] ?? 1) : fallback);
  return { finishWhenShort: mean(0), finishWhenLong: mean(1) };
};

const correlate = (values: ArrayLike<number>, ranks: Float64Array): number => {
  const count = ranks.length;
  let sum = 0;
  let squares = 0;
  let product = 0;
  let rankSquares = 0;
  const middle = (count - 1) / 2;
  for (let k = 0; k < count; k += 1) {
    const value = values[k] ?? 0;
    const rank = (ranks[k] ?? 0) - middle;
    sum += value;
    squares += value * value;
    product += value * rank;
    rankSquares += rank * rank;
  }
  const spread = (squares - (sum * sum) / count) * rankSquares;
  return spread > 0 ? product / Math.sqrt(spread) : 0;
};

/**
 * Makes the record of a simulation. A duration grows with the share it was drawn by, so the share takes the place of its
 * rank; only where risks add to a duration the durations themselves are ranked.
 *
 * @param uncertain tasks whose duration varies by its estimate; @param risky tasks that risks touch.
 */
export const createSensitivityRecord = (
  uncertain: readonly number[],
  risky: ReadonlySet<number>,
  runs: number,
): SensitivityRecord => {
  const kept = Math.min(runs, Math.max(1_000, Math.floor(cellLimit / Math.max(1, uncertain.length + risky.size))));
  const plain = uncertain.filter((task) => !risky.has(task));
  const slot = new Map(plain.map((task, index) => [task, index]));
  const shares = new Uint16Array(plain.length * kept);
  const lengths = new Map([...risky].map((task) => [task, new Float64Array(kept)]));
  let filled = 0;
  let memory: { readonly finish: Float64Array; readonly ranks: Float64Array; readonly mean: number } | undefined;
  const ranked = (projectFinish: Float64Array) => {
    const finish = projectFinish.subarray(0, filled);
    memory ??= { finish, ranks: ranksOf(finish), mean: finish.reduce((sum, value) => sum + value, 0) / filled };
    return memory;
  };
  return {
    add(share, duration, added) {
      const count = Math.min(added, kept - filled);
      if (count <= 0) return;
      for (let index = 0; index < plain.length; index += 1) {
        const from = (plain[index] ?? 0) * blockSize;
        const to = index * kept + filled;
        for (let k = 0; k < count; k += 1) shares[to + k] = (share[from + k] ?? 0) * levels;
      }
      for (const [task, values] of lengths)
        values.set(duration.subarray(task * blockSize, task * blockSize + count), filled);
      filled += count;
      memory = undefined;
    },
    measure(task, projectFinish) {
      if (filled < 2) return undefined;
      const { finish, ranks, mean } = ranked(projectFinish);
      const row = slot.get(task);
      const lengthsOfTask = lengths.get(task)?.subarray(0, filled);
      if (row === undefined && !lengthsOfTask) return undefined;
      const values = lengthsOfTask ? ranksOf(lengthsOfTask) : shares.subarray((row ?? 0) * kept, (row ?? 0) * kept + filled);
      const top = lengthsOfTask ? filled - 1 : levels;
      return { correlation: correlate(values, ranks), ...tenths(values, 0.1 * top, 0.9 * top, finish, mean) };
    },
  };
};
