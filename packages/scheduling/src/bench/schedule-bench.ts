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
  /** Median of the ratios of each turn. */
  readonly ratio: number;
  /** The ratio is to be at most this. */
  readonly goal: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Milliseconds of one run, as the mean over as many as fill a slice of time; at least one. */
function timeOfRun(run: () => void, sliceMs: number, now: () => number): number {
  const begin = now();
  let runs = 0;
  let passed = 0;
  while (runs === 0 || passed < sliceMs) {
    run();
    runs += 1;
    passed = now() - begin;
  }
  return passed / runs;
}

/**
 * Runs figure and floor by turns, each for a slice of time, and takes the median of their ratios:
 * what slows the machine for a while slows both.
 *
 * @param slices how many turns count; one more goes before to warm up
 * @param sliceMs milliseconds of a slice
 * @param now the clock, milliseconds
 */
export function compareRuns(
  name: string,
  goal: number,
  figure: () => void,
  floor: () => void,
  slices: number,
  sliceMs = 2000,
  now: () => number = () => performance.now(),
): BenchRow {
  const pairs: { figure: number; floor: number }[] = [];
  for (let slice = 0; slice <= slices; slice += 1) {
    const pair = { floor: timeOfRun(floor, sliceMs, now), figure: timeOfRun(figure, sliceMs, now) };
    if (slice > 0) pairs.push(pair);
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

/** Seed of the plans, turns of the row, milliseconds of a turn. */
export interface BenchSettings {
  readonly seed?: number;
  readonly slices?: number;
  readonly sliceMs?: number;
}

/** The critical path over 10,000 tasks against a plain topological pass over the same columns. */
export function benchCriticalPath({ seed = 1, slices = 5, sliceMs = 2000 }: BenchSettings = {}): BenchRow {
  const { network, dates } = schedule(benchmarkNetwork(10_000, seed));
  const floor = (): unknown => plainTopologicalPass(network);
  return compareRuns('schedule', 25, () => computeDates(network, dates), floor, slices, sliceMs);
}

/** The critical path over 100,000 tasks against that over 10,000. */
export function benchGrowth({ seed = 1, slices = 5, sliceMs = 2000 }: BenchSettings = {}): BenchRow {
  const small = schedule(benchmarkNetwork(10_000, seed));
  const large = schedule(benchmarkNetwork(100_000, seed));
  const figure = (): unknown => computeDates(large.network, large.dates);
  return compareRuns('schedule-growth', 11, figure, () => computeDates(small.network, small.dates), slices, sliceMs);
}

/** One duration of 10,000 tasks changed and rescheduled, against computing all anew. */
export function benchReschedule({ seed = 1, slices = 5, sliceMs = 2000 }: BenchSettings = {}): BenchRow {
  const made = schedule(benchmarkNetwork(10_000, seed));
  const random = createRandomSource(seed);
  const changeOne = (): unknown => reschedule(made, [{ uid: 1 + random.below(10_000), duration: 240 * (1 + random.below(12)) }]);
  return compareRuns('schedule-change', 0.5, changeOne, () => computeDates(made.network, made.dates), slices, sliceMs);
}

/** All rows of the critical path. */
export const benchSchedule = (settings: BenchSettings = {}): BenchRow[] => [
  benchCriticalPath(settings),
  benchGrowth(settings),
  benchReschedule(settings),
];
