import { computeDates } from '../cpm/passes.js';
import type { Network } from '../cpm/network.js';
import { reschedule } from '../cpm/reschedule.js';
import { schedule } from '../cpm/schedule.js';
import { createRandomSource } from '../random/index.js';
import { benchmarkNetwork } from './benchmark-network.js';

/** One line of a bench: a figure, what it is measured against in the same run, and the goal. Times are milliseconds. */
export interface BenchRow {
  readonly name: string;
  readonly figure: number;
  readonly floor: number;
  /** Median of the ratios of each pair of runs. */
  readonly ratio: number;
  /** The ratio is to be at most this. */
  readonly goal: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function timed(run: () => void): number {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}

/**
 * Runs figure and floor by turns, `rounds` times after some to warm up, and takes the median of
 * their ratios: what slows the machine for a while slows both.
 */
export function compareRuns(name: string, goal: number, figure: () => void, floor: () => void, rounds: number): BenchRow {
  const pairs: { figure: number; floor: number }[] = [];
  const warm = Math.ceil(rounds / 2);
  for (let round = 0; round < warm + rounds; round += 1) {
    const pair = { floor: timed(floor), figure: timed(figure) };
    if (round >= warm) pairs.push(pair);
  }
  return {
    name,
    figure: median(pairs.map((one) => one.figure)),
    floor: median(pairs.map((one) => one.floor)),
    ratio: median(pairs.map((one) => one.figure / one.floor)),
    goal,
  };
}

/**
 * The floor: one plain topological pass (Kahn 1962) over the same graph in the same columns, which
 * adds up durations along the longest path: no calendars, no lags, no slack.
 *
 * @returns the longest path, minutes
 */
export function plainTopologicalPass({ size, links, length }: Network): number {
  const { outFrom, outSucc, inFrom } = links;
  const waiting = new Int32Array(size);
  const finish = new Float64Array(size);
  const order = new Int32Array(size);
  let count = 0;
  let longest = 0;
  for (let task = 0; task < size; task += 1) {
    const before = (inFrom[task + 1] as number) - (inFrom[task] as number);
    waiting[task] = before;
    if (before === 0) {
      order[count] = task;
      count += 1;
    }
  }
  for (let at = 0; at < count; at += 1) {
    const task = order[at] as number;
    const done = (finish[task] as number) + (length[task] as number);
    if (done > longest) longest = done;
    for (let out = outFrom[task] as number; out < (outFrom[task + 1] as number); out += 1) {
      const next = outSucc[out] as number;
      if (done > (finish[next] as number)) finish[next] = done;
      const left = (waiting[next] as number) - 1;
      waiting[next] = left;
      if (left === 0) {
        order[count] = next;
        count += 1;
      }
    }
  }
  return longest;
}

/**
 * Measures the critical path: 10,000 tasks against a plain topological pass, 100,000 against 10,000,
 * and the change of one duration against computing all anew.
 *
 * @param seed of the plans
 * @param rounds pairs of runs of each row
 */
export function benchSchedule(seed = 1, rounds = 101): BenchRow[] {
  const small = schedule(benchmarkNetwork(10_000, seed));
  const large = schedule(benchmarkNetwork(100_000, seed));
  const random = createRandomSource(seed);
  const whole = (): unknown => computeDates(small.network, small.dates);
  const changeOne = (): unknown => reschedule(small, [{ uid: 1 + random.below(10_000), duration: 240 * (1 + random.below(12)) }]);
  return [
    compareRuns('schedule', 25, whole, () => plainTopologicalPass(small.network), rounds),
    compareRuns('schedule-100k', 11, () => computeDates(large.network, large.dates), whole, Math.ceil(rounds / 5)),
    compareRuns('reschedule', 0.5, changeOne, whole, rounds),
  ];
}
