import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRandomSource } from '../random/random-source.js';
import { findScheduleFault } from './check-schedule.js';
import { packDemand } from './packed-demand.js';
import { createParallelScheduler } from './parallel-generation.js';
import { randomProblem } from './random-problem.js';
import { compileRcpsp, reverseNetwork, type RcpspProblem } from './rcpsp-problem.js';
import { createSerialScheduler } from './serial-generation.js';
import { createScheduleCounter } from './schedule-counter.js';

const shapes = fc.record({
  seed: fc.integer(),
  tasks: fc.integer({ min: 1, max: 25 }),
  resources: fc.integer({ min: 0, max: 6 }),
  // Up to a million units: a word then holds one resource, and several words are needed.
  capacity: fc.constantFrom(1, 3, 20, 127, 1000, 1_000_000),
});
const problemOf = ({ seed, ...shape }: { seed: number; tasks: number; resources: number; capacity: number }) =>
  randomProblem(createRandomSource(seed), shape);

/** The serial scheme in its plainest form: try every time, sum up every demand. */
const plainSerial = ({ tasks, capacity }: RcpspProblem, list: ArrayLike<number>): number[] => {
  const start = tasks.map(() => -1);
  const fits = (i: number, at: number): boolean =>
    tasks.every((task, before) => !task.successors.includes(i) || start[before]! + task.duration <= at) &&
    Array.from({ length: tasks[i]!.duration }, (_, k) => at + k).every((t) =>
      capacity.every((limit, r) => {
        const used = tasks.reduce(
          (sum, other, j) =>
            start[j]! >= 0 && start[j]! <= t && t < start[j]! + other.duration ? sum + other.demand[r]! : sum,
          0,
        );
        return used + tasks[i]!.demand[r]! <= limit;
      }),
    );
  for (const i of Array.from(list)) {
    let at = 0;
    while (!fits(i, at)) at += 1;
    start[i] = at;
  }
  return start;
};

describe('schedule generation', () => {
  it('serial: every task of the list at its earliest feasible time', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const problem = problemOf({ ...shape, tasks: Math.min(shape.tasks, 10) });
        const network = compileRcpsp(problem);
        const start = new Int32Array(network.size);
        createSerialScheduler(network, packDemand(network))(network.order, start);
        expect(Array.from(start)).toEqual(plainSerial(problem, network.order));
      }),
    );
  });

  it.each(['serial', 'parallel'] as const)('%s: feasible, as long as its last task, and again the same', (scheme) => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const problem = problemOf(shape);
        const network = compileRcpsp(problem);
        const schedule = (scheme === 'serial' ? createSerialScheduler : createParallelScheduler)(
          network,
          packDemand(network),
        );
        const start = new Int32Array(network.size);
        const makespan = schedule(network.order, start);
        expect(findScheduleFault(problem, start)).toBeUndefined();
        expect(makespan).toBe(Math.max(0, ...problem.tasks.map((task, i) => start[i]! + task.duration)));
        const again = new Int32Array(network.size);
        expect(schedule(network.order, again)).toBe(makespan);
        expect(again).toEqual(start);
      }),
    );
  });

  it('parallel: nothing that is ready and fits waits', () => {
    const problem: RcpspProblem = {
      capacity: [2],
      tasks: [
        { duration: 3, demand: [1], successors: [2] },
        { duration: 5, demand: [1], successors: [] },
        { duration: 2, demand: [2], successors: [] },
        { duration: 4, demand: [1], successors: [] },
      ],
    };
    const network = compileRcpsp(problem);
    const start = new Int32Array(4);
    expect(createParallelScheduler(network, packDemand(network))(Int32Array.of(0, 1, 2, 3), start)).toBe(9);
    expect(Array.from(start)).toEqual([0, 0, 7, 3]);
  });

  it('backwards: a reversed schedule turned round is feasible', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const problem = problemOf(shape);
        const network = compileRcpsp(problem);
        const counter = createScheduleCounter(network);
        const starts = new Int32Array(network.size);
        const makespan = counter.generate(1, reverseNetwork(network).order, false, starts);
        expect(findScheduleFault(problem, starts)).toBeUndefined();
        expect(makespan).toBe(counter.makespan);
      }),
    );
  });

  it('counts every pass, forward and backward alike, and makes none beyond the limit', () => {
    const network = compileRcpsp(randomProblem(createRandomSource(1)));
    const counter = createScheduleCounter(network);
    counter.limit = 3;
    const starts = new Int32Array(network.size);
    const orders = counter.networks.map(({ order }) => order) as [Int32Array, Int32Array];
    const passes = ([0, 1, 0, 1] as const).map((direction, k) =>
      counter.generate(direction, orders[direction], k > 1, starts),
    );
    expect(counter.schedules).toBe(3);
    expect(passes.map(Number.isFinite)).toEqual([true, true, true, false]);
  });
});

describe('a problem', () => {
  const task = { duration: 1, demand: [1], successors: [] };
  it.each([
    ['a cycle', { capacity: [1], tasks: [{ ...task, successors: [1] }, { ...task, successors: [0] }] }],
    ['more than there is', { capacity: [1], tasks: [{ ...task, demand: [2] }] }],
    ['half a period', { capacity: [1], tasks: [{ ...task, duration: 0.5 }] }],
    ['an unknown successor', { capacity: [1], tasks: [{ ...task, successors: [3] }] }],
    ['a missing demand', { capacity: [1, 1], tasks: [task] }],
    ['a negative capacity', { capacity: [-1], tasks: [] }],
  ])('is refused with %s', (_, problem) => {
    expect(() => compileRcpsp(problem)).toThrow(RangeError);
  });

  it('is checked independently: links, capacity and whole starts', () => {
    const problem: RcpspProblem = { capacity: [1], tasks: [{ ...task, successors: [1] }, task, task] };
    expect(findScheduleFault(problem, [0, 1, 2])).toBeUndefined();
    expect(findScheduleFault(problem, [0, 0, 2])).toMatch('before its predecessor');
    expect(findScheduleFault(problem, [0, 1, 1])).toMatch('resource 0');
    expect(findScheduleFault(problem, [0, 1, 2.5])).toMatch('task 2');
    expect(findScheduleFault(problem, [0, 1])).toMatch('2 starts');
  });
});
