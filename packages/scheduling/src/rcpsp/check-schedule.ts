import type { RcpspProblem } from './rcpsp-problem.js';

/**
 * Checks a schedule against its problem without any of the solver's code: links, capacities in each period, whole and
 * non-negative starts.
 *
 * @returns the first fault in words, or undefined where the schedule is feasible.
 */
export const findScheduleFault = (problem: RcpspProblem, starts: ArrayLike<number>): string | undefined => {
  const { tasks, capacity } = problem;
  if (starts.length !== tasks.length) return `${starts.length} starts for ${tasks.length} tasks`;
  const begin = Array.from(starts);
  for (const [i, task] of tasks.entries()) {
    const start = begin[i] ?? Number.NaN;
    if (!Number.isInteger(start) || start < 0) return `task ${i} starts at ${start}`;
    const early = task.successors.find((after) => (begin[after] ?? Number.NaN) < start + task.duration);
    if (early !== undefined) return `task ${early} starts before its predecessor ${i} has finished`;
  }
  for (const [resource, limit] of capacity.entries()) {
    const changes = tasks
      .flatMap((task, i) => {
        const units = task.demand[resource] ?? 0;
        const start = begin[i] ?? 0;
        return task.duration === 0
          ? []
          : [
              { at: start, units },
              { at: start + task.duration, units: -units },
            ];
      })
      .sort((a, b) => a.at - b.at || a.units - b.units);
    let used = 0;
    for (const change of changes) {
      used += change.units;
      if (used > limit) return `resource ${resource} is used ${used} of ${limit} at ${change.at}`;
    }
  }
  return undefined;
};
