import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRandomSource } from '../random/random-source.js';
import { findScheduleFault } from './check-schedule.js';
import { destructiveLowerBound, simpleLowerBound } from './lower-bound.js';
import { randomProblem } from './random-problem.js';
import { compileRcpsp, type RcpspProblem } from './rcpsp-problem.js';
import { searchRcpsp, solveRcpsp, solveRcpspPausing, type RcpspProgress } from './solve-rcpsp.js';

/** Shortest makespan by trying every order of the tasks in the serial scheme. */
const shortest = ({ tasks, capacity }: RcpspProblem): number => {
  const horizon = tasks.reduce((sum, task) => sum + task.duration, 0);
  const free = capacity.map((limit) => new Array<number>(horizon).fill(limit));
  const start = tasks.map(() => -1);
  let best = horizon;
  const preds = tasks.map((_, i) => tasks.flatMap((task, before) => (task.successors.includes(i) ? [before] : [])));
  const place = (placed: number, end: number): void => {
    if (placed === tasks.length) {
      best = Math.min(best, end);
      return;
    }
    tasks.forEach((task, i) => {
      if (start[i]! >= 0 || preds[i]!.some((before) => start[before]! < 0)) return;
      let at = Math.max(0, ...preds[i]!.map((before) => start[before]! + tasks[before]!.duration));
      const clash = (t: number): boolean => free.some((units, r) => units[t]! < task.demand[r]!);
      for (let t = at; t < at + task.duration; t += 1) if (clash(t)) at = t + 1;
      if (at + task.duration >= best) return;
      const change = (by: number): void =>
        free.forEach((units, r) => {
          for (let t = at; t < at + task.duration; t += 1) units[t]! += by * task.demand[r]!;
        });
      start[i] = at;
      change(-1);
      place(placed + 1, Math.max(end, at + task.duration));
      change(1);
      start[i] = -1;
    });
  };
  place(0, 0);
  return best;
};

const small = fc.integer().map((seed) => randomProblem(createRandomSource(seed), { tasks: 7, capacity: 6, longest: 6 }));
/** Hard enough that neither a bound nor the first schedules settle it. */
const hard = randomProblem(createRandomSource(8), { tasks: 60, resources: 4, capacity: 30, longest: 10 });

describe('the solver', () => {
  it('finds the shortest schedule of small problems, with a bound that is one', () => {
    fc.assert(
      fc.property(small, (problem) => {
        const best = shortest(problem);
        const { makespan, starts, lowerBound, optimal } = solveRcpsp(problem, { schedules: 1_000 });
        expect(findScheduleFault(problem, starts)).toBeUndefined();
        expect(makespan).toBe(best);
        expect(lowerBound).toBeLessThanOrEqual(best);
        expect(optimal).toBe(lowerBound === makespan);
      }),
      { numRuns: 60 },
    );
  });

  it('never bounds above the shortest, and by windows no lower than by path and work', () => {
    fc.assert(
      fc.property(small, (problem) => {
        const network = compileRcpsp(problem);
        const best = shortest(problem);
        const simple = simpleLowerBound(network);
        const bound = destructiveLowerBound(network, simple, best + 3);
        expect(bound).toBeGreaterThanOrEqual(simple);
        expect(bound).toBeLessThanOrEqual(best);
      }),
      { numRuns: 100 },
    );
  });

  it('gives feasible schedules of larger problems, the same for the same seed', () => {
    const options = { schedules: 600, seed: 5 };
    const solution = solveRcpsp(hard, options);
    expect(findScheduleFault(hard, solution.starts)).toBeUndefined();
    expect(solution.stopped).toBe('schedules');
    expect(solution.schedules).toBe(600);
    expect(solveRcpsp(hard, options)).toEqual(solution);
  });

  it('finds better answers with more schedules, on the mean of many problems', () => {
    const mean = (schedules: number): number => {
      const makespans = Array.from({ length: 8 }, (_, k) => {
        const problem = randomProblem(createRandomSource(100 + k), { tasks: 50, resources: 4, capacity: 20 });
        return solveRcpsp(problem, { schedules }).makespan;
      });
      return makespans.reduce((sum, makespan) => sum + makespan, 0);
    };
    const means = [10, 100, 1_000].map(mean);
    expect(means[1]!).toBeLessThan(means[0]!);
    expect(means[2]!).toBeLessThan(means[1]!);
  });

  it('tells of progress: schedules grow, makespans shrink, bounds rise to at most the makespan', () => {
    const told: RcpspProgress[] = [];
    const solution = solveRcpsp(hard, { schedules: 4_000, onProgress: (progress) => told.push(progress) });
    expect(told.length).toBeGreaterThan(3);
    told.slice(1).forEach((progress, k) => {
      const before = told[k]!;
      expect(progress.schedules).toBeGreaterThan(before.schedules);
      expect(progress.makespan).toBeLessThanOrEqual(before.makespan);
      expect(progress.lowerBound).toBeGreaterThanOrEqual(before.lowerBound);
    });
    expect(solution.makespan).toBeLessThanOrEqual(told.at(-1)!.makespan);
  });

  it('stops by signal in the middle of its work and answers with the best so far', async () => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), 5);
    const solution = await solveRcpspPausing(hard, { schedules: 1_000_000_000, signal: stop.signal });
    clearTimeout(timer);
    expect(solution.stopped).toBe('aborted');
    expect(findScheduleFault(hard, solution.starts)).toBeUndefined();
  });

  it('stops by time, and goes on with larger populations as long as it is let', () => {
    const solution = solveRcpsp(hard, { milliseconds: 120 });
    expect(solution.stopped).toBe('time');
    expect(solution.schedules).toBeGreaterThan(50);
  });

  it('answers the same with pauses as without', async () => {
    const options = { schedules: 500, seed: 3 };
    expect(await solveRcpspPausing(hard, options)).toEqual(solveRcpsp(hard, options));
  });

  it('can be driven by hand', () => {
    const search = searchRcpsp(hard, { seed: 1 });
    const first = search.next();
    expect(first.done).toBe(false);
    const last = search.next('aborted');
    expect(last.done).toBe(true);
  });

  it('stops at once where the critical path is reached, and scales long durations', () => {
    const problem: RcpspProblem = {
      capacity: [2],
      tasks: [
        { duration: 4_800_000, demand: [1], successors: [1] },
        { duration: 480_000, demand: [1], successors: [] },
        { duration: 480_000, demand: [1], successors: [] },
      ],
    };
    const { makespan, optimal, schedules } = solveRcpsp(problem);
    expect(makespan).toBe(5_280_000);
    expect(optimal).toBe(true);
    expect(schedules).toBe(1);
  });

  it('answers for a problem without tasks', () => {
    expect(solveRcpsp({ tasks: [], capacity: [1] })).toMatchObject({ makespan: 0, optimal: true, starts: [] });
  });
});
