import type { RandomSource } from '../random/random-source.js';
import type { RcpspProblem } from './rcpsp-problem.js';

/** A random problem, for specs and trials: links from lower to higher index, demands that may need several packed words. */
export const randomProblem = (
  random: RandomSource,
  { tasks = 12, resources = 3, capacity = 10, longest = 9 } = {},
): RcpspProblem => {
  const limits = Array.from({ length: resources }, () => 1 + random.below(capacity));
  return {
    capacity: limits,
    tasks: Array.from({ length: tasks }, (_, i) => ({
      duration: random.below(longest + 1),
      demand: limits.map((limit) => (random.below(3) === 0 ? 0 : random.below(limit + 1))),
      successors: Array.from({ length: tasks - i - 1 }, (_unused, k) => i + 1 + k).filter(() => random.below(tasks) < 2),
    })),
  };
};
