import type { RandomSource } from '../random/random-source.js';
import type { RcpspNetwork } from './rcpsp-problem.js';

/** Shares of the makespan between which the length of the inherited window is drawn, and how often it is the peak. */
export interface WindowRule {
  readonly shortest: number;
  readonly longest: number;
  readonly peak: number;
}

/** A schedule as read in one direction of time: when each task starts, and how long all takes. */
export interface TimedKeys {
  readonly keys: Int32Array;
  readonly makespan: number;
}

/** Finds, among the windows of a length, the start of the one with the most use of the resources. */
const createPeakFinder = (network: RcpspNetwork): ((schedule: TimedKeys, length: number) => number) => {
  const { size, resources, duration } = network;
  const weight = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    for (let r = 0; r < resources; r += 1) {
      const capacity = network.capacity[r] ?? 0;
      if (capacity > 0) weight[i] = (weight[i] ?? 0) + (network.demand[i * resources + r] ?? 0) / capacity;
    }
  }
  const use = new Float64Array(network.horizon + 2);
  return ({ keys, makespan }, length) => {
    use.fill(0, 0, makespan + 1);
    for (let i = 0; i < size; i += 1) {
      const start = keys[i] ?? 0;
      const finish = start + (duration[i] ?? 0);
      use[start] = (use[start] ?? 0) + (weight[i] ?? 0);
      use[finish] = (use[finish] ?? 0) - (weight[i] ?? 0);
    }
    for (let t = 1; t <= makespan; t += 1) use[t] = (use[t] ?? 0) + (use[t - 1] ?? 0);
    let sum = 0;
    for (let t = 0; t < length; t += 1) sum += use[t] ?? 0;
    let most = sum;
    let peak = 0;
    for (let t = length; t < makespan; t += 1) {
      sum += (use[t] ?? 0) - (use[t - length] ?? 0);
      if (sum > most) {
        most = sum;
        peak = t - length + 1;
      }
    }
    return peak;
  };
};

/**
 * Makes the crossover of two schedules: the child keeps, as one block, the tasks that start in a window of the father in
 * their order there; the others come before or after the block, in the mother's order, by which side of the window's
 * middle they start on in the mother. Returns the highest key written.
 *
 * Source: peak crossover of Valls, Ballestín and Quintanilla, "A hybrid genetic algorithm for the resource-constrained
 * project scheduling problem", EJOR 185 (2008), on random keys as in Debels and Vanhoucke, Operations Research 55 (2007).
 */
export const createPeakCrossover = (
  network: RcpspNetwork,
  random: RandomSource,
  rule: WindowRule,
): ((father: TimedKeys, mother: TimedKeys, child: Int32Array) => number) => {
  const findPeak = createPeakFinder(network);
  return (father, mother, child) => {
    const share = rule.shortest + (rule.longest - rule.shortest) * random.unit();
    const length = Math.max(1, Math.round(father.makespan * share));
    const from = random.unit() < rule.peak ? findPeak(father, length) : random.below(father.makespan - length + 1);
    const middle = from + (length >> 1);
    const step = Math.max(father.makespan, mother.makespan) + 1;
    for (let i = 0; i < child.length; i += 1) {
      const inFather = father.keys[i] ?? 0;
      const inMother = mother.keys[i] ?? 0;
      if (inFather >= from && inFather <= from + length) child[i] = inFather + step;
      else child[i] = inMother < middle ? inMother : inMother + 2 * step;
    }
    return 3 * step;
  };
};
