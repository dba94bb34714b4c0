import { packDemand } from './packed-demand.js';
import { createParallelScheduler } from './parallel-generation.js';
import { reverseNetwork, type RcpspNetwork } from './rcpsp-problem.js';
import { createSerialScheduler, type ListScheduler } from './serial-generation.js';

/** Time read forwards (0) or backwards (1). */
export type Direction = 0 | 1;

/** The only door to the schedule generators: it counts every pass, and remembers the best schedule. */
export interface ScheduleCounter {
  readonly networks: readonly [RcpspNetwork, RcpspNetwork];
  /** Schedules generated so far, forward and backward alike. */
  schedules: number;
  /** No further schedule is generated once so many have been. */
  limit: number;
  /** Nor is one once the best is as short as this. */
  goal: number;
  /** Shortest makespan so far, Infinity before the first schedule. */
  makespan: number;
  readonly starts: Int32Array;
  /**
   * Schedules a list in a direction and writes forward starts; returns the makespan, or Infinity, and nothing written,
   * where the limit or the goal is reached.
   */
  generate(direction: Direction, list: Int32Array, parallel: boolean, starts: Int32Array): number;
}

/** Turns starts read in one direction into those of the other; in place where both are the same array. */
export const turnStarts = (
  starts: Int32Array,
  makespan: number,
  duration: Int32Array,
  turned: Int32Array,
): void => {
  for (let i = 0; i < starts.length; i += 1) turned[i] = makespan - (starts[i] ?? 0) - (duration[i] ?? 0);
};

/** Builds the generators of both directions behind one counter. */
export const createScheduleCounter = (network: RcpspNetwork): ScheduleCounter => {
  const reversed = reverseNetwork(network);
  const packed = packDemand(network);
  const serial: readonly [ListScheduler, ListScheduler] = [
    createSerialScheduler(network, packed),
    createSerialScheduler(reversed, packed),
  ];
  const parallel: readonly [ListScheduler, ListScheduler] = [
    createParallelScheduler(network, packed),
    createParallelScheduler(reversed, packed),
  ];
  const counter: ScheduleCounter = {
    networks: [network, reversed],
    schedules: 0,
    limit: Infinity,
    goal: 0,
    makespan: Infinity,
    starts: new Int32Array(network.size),
    generate(direction, list, inParallel, starts) {
      if (counter.schedules >= counter.limit || counter.makespan <= counter.goal) return Infinity;
      counter.schedules += 1;
      const makespan = (inParallel ? parallel : serial)[direction](list, starts);
      if (direction === 1) turnStarts(starts, makespan, network.duration, starts);
      if (makespan < counter.makespan) {
        counter.makespan = makespan;
        counter.starts.set(starts);
      }
      return makespan;
    },
  };
  return counter;
};
