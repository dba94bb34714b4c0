import { findScheduleFault } from '../rcpsp/check-schedule.js';
import { compileRcpsp, type RcpspProblem } from '../rcpsp/rcpsp-problem.js';
import { solveRcpsp } from '../rcpsp/solve-rcpsp.js';

/** One instance of a folder and the shortest makespan anyone has found for it. */
export interface PsplibInstance {
  readonly name: string;
  readonly problem: RcpspProblem;
  readonly bestKnown: number;
}

/** Means over the instances of a folder: deviations in percent, time in seconds for all of them. */
export interface PsplibRating {
  readonly instances: number;
  /** Schedules allowed for each instance; fewer are generated where the best is proven before. */
  readonly schedules: number;
  readonly overBestKnown: number;
  readonly overCriticalPath: number;
  readonly seconds: number;
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/**
 * Solves each instance with so many schedules and compares with the best known makespan and the critical path.
 *
 * @throws Error where a schedule is infeasible by the independent check.
 */
export const rateInstances = (
  instances: readonly PsplibInstance[],
  options: { readonly schedules: number; readonly seed: number },
): PsplibRating => {
  let overBestKnown = 0;
  let overCriticalPath = 0;
  const began = performance.now();
  for (const { name, problem, bestKnown } of instances) {
    const { makespan, starts } = solveRcpsp(problem, options);
    const fault = findScheduleFault(problem, starts);
    if (fault) throw new Error(`${name}: ${fault}`);
    const { criticalPath } = compileRcpsp(problem);
    overBestKnown += makespan / bestKnown - 1;
    overCriticalPath += makespan / criticalPath - 1;
  }
  const mean = (sum: number): number => round((100 * sum) / Math.max(1, instances.length));
  return {
    instances: instances.length,
    schedules: options.schedules,
    overBestKnown: mean(overBestKnown),
    overCriticalPath: mean(overCriticalPath),
    seconds: round((performance.now() - began) / 1000),
  };
};
