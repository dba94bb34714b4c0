import { createRandomSource } from '../random/random-source.js';
import { destructiveLowerBound, simpleLowerBound } from './lower-bound.js';
import { createPopulationSearch, type PopulationRule } from './population-search.js';
import { compileRcpsp, type RcpspProblem } from './rcpsp-problem.js';
import { createScheduleCounter, type ScheduleCounter } from './schedule-counter.js';

/** What a run of the solver is given beside the problem. */
export interface RcpspOptions {
  /** The same seed and number of schedules give the same answer. */
  readonly seed?: number;
  /** Schedules at most; a forward and a backward pass count alike. 5,000 where neither this nor `milliseconds` is given. */
  readonly schedules?: number;
  /** Milliseconds at most, looked at every few dozen schedules; runs that end by it are not repeatable. */
  readonly milliseconds?: number;
  /** Ends the run early; the best schedule so far is the answer. */
  readonly signal?: AbortSignal;
  /** Told of each better schedule or bound, and in between every thousand schedules. */
  readonly onProgress?: (progress: RcpspProgress) => void;
}

/** How far a run has come; times in the problem's periods. */
export interface RcpspProgress {
  readonly schedules: number;
  readonly makespan: number;
  /** No schedule can be shorter. */
  readonly lowerBound: number;
}

/** The best schedule found. */
export interface RcpspSolution extends RcpspProgress {
  /** Start of each task. */
  readonly starts: readonly number[];
  /** Whether the makespan is proven to be the shortest. */
  readonly optimal: boolean;
  readonly stopped: 'optimal' | 'schedules' | 'time' | 'aborted';
}

/** Schedules between two looks at the clock and the signal. */
const slice = 50;

/** Where no number of schedules is known beforehand, the first population is made for so many. */
const firstEpoch = 2_000;

/** The shape of a population that has so many schedules to live on. The figures are the literature's and were not fitted to single instances. */
const ruleFor = (schedules: number): PopulationRule => ({
  size: Math.max(8, Math.round(1.3 * Math.sqrt(schedules))),
  sampling: Math.round(0.15 * schedules),
  bias: 3,
  parallelSamples: 0.7,
  parallelChildren: 0.4,
  mutation: 0.002,
  windowShortest: 0.1,
  windowLongest: 0.4,
  windowPeak: 0.8,
  margin: 0.03,
});

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

/** Divides the durations by what they have in common, so that the profiles are as short as they can be. */
const scaleDown = (problem: RcpspProblem): { readonly scaled: RcpspProblem; readonly unit: number } => {
  const unit = problem.tasks.reduce((divisor, task) => greatestCommonDivisor(divisor, task.duration), 0) || 1;
  if (unit === 1 || !Number.isInteger(unit)) return { scaled: problem, unit: 1 };
  const tasks = problem.tasks.map((task) => ({ ...task, duration: task.duration / unit }));
  return { scaled: { ...problem, tasks }, unit };
};

/** One population after the other, each of twice the schedules where there is no limit, until the counter is full. */
const createEpochs = (counter: ScheduleCounter, seed: number, limit: number): (() => void) => {
  let epoch = 0;
  let last = 0;
  let idle = 0;
  let rule = ruleFor(firstEpoch);
  let search: ReturnType<typeof createPopulationSearch> | undefined;
  const begin = (): ReturnType<typeof createPopulationSearch> => {
    const length = Number.isFinite(limit) ? limit - counter.schedules : firstEpoch * 2 ** epoch;
    last = counter.schedules + length;
    idle = 0;
    rule = ruleFor(length);
    search = createPopulationSearch(counter, createRandomSource(seed, epoch), rule);
    epoch += 1;
    return search;
  };
  return () => {
    const current = search && counter.schedules < last && idle < 4 * rule.size ? search : begin();
    idle = current.step() ? 0 : idle + 1;
  };
};

/**
 * The solver as a generator, to be driven at the caller's pace: yields every few dozen schedules, returns the best
 * schedule when the number of schedules is reached or the best is proven optimal. `milliseconds`, `signal` and
 * `onProgress` are left to the driver.
 *
 * @throws RangeError where the problem is malformed, see {@link compileRcpsp}.
 */
export function* searchRcpsp(
  problem: RcpspProblem,
  { seed = 1, schedules = Infinity }: Pick<RcpspOptions, 'seed' | 'schedules'> = {},
): Generator<RcpspProgress, RcpspSolution, 'time' | 'aborted' | undefined> {
  const { scaled, unit } = scaleDown(problem);
  const network = compileRcpsp(scaled);
  const counter = createScheduleCounter(network);
  counter.limit = Math.max(1, schedules);
  counter.goal = simpleLowerBound(network);
  let bounded = false;
  let stopped: RcpspSolution['stopped'] | undefined;
  const progress = (): RcpspProgress => ({
    schedules: counter.schedules,
    makespan: counter.makespan * unit,
    lowerBound: counter.goal * unit,
  });
  const advance = createEpochs(counter, seed, schedules);
  while (!stopped) {
    for (const until = counter.schedules + slice; counter.makespan > counter.goal && counter.schedules < until; ) {
      if (counter.schedules >= counter.limit) break;
      advance();
    }
    if (counter.makespan > counter.goal && !bounded) {
      // Only now: most instances meet the simple bound within the first slice.
      counter.goal = destructiveLowerBound(network, counter.goal, counter.makespan);
      bounded = true;
    }
    if (counter.makespan <= counter.goal) stopped = 'optimal';
    else if (counter.schedules >= counter.limit) stopped = 'schedules';
    else stopped = yield progress();
  }
  return {
    ...progress(),
    starts: Array.from(counter.starts, (start) => start * unit),
    optimal: counter.makespan <= counter.goal,
    stopped,
  };
}

/** Ends a run by signal or time, and tells of progress. */
const createDriver = ({ milliseconds = Infinity, signal, onProgress }: RcpspOptions) => {
  const began = performance.now();
  let told: RcpspProgress = { schedules: 0, makespan: Infinity, lowerBound: 0 };
  return (progress: RcpspProgress): 'time' | 'aborted' | undefined => {
    const better = progress.makespan < told.makespan || progress.lowerBound > told.lowerBound;
    if (onProgress && (better || progress.schedules >= told.schedules + 1_000)) {
      told = progress;
      onProgress(progress);
    }
    if (signal?.aborted) return 'aborted';
    return performance.now() - began >= milliseconds ? 'time' : undefined;
  };
};

const startRun = (problem: RcpspProblem, options: RcpspOptions) => {
  const { seed = 1, milliseconds, schedules = milliseconds === undefined ? 5_000 : Infinity } = options;
  return { run: searchRcpsp(problem, { seed, schedules }), decide: createDriver(options) };
};

/**
 * Finds a short schedule of a resource-constrained project, in the caller's thread and without a pause.
 *
 * @throws RangeError where the problem is malformed, see {@link compileRcpsp}.
 */
export const solveRcpsp = (problem: RcpspProblem, options: RcpspOptions = {}): RcpspSolution => {
  const { run, decide } = startRun(problem, options);
  let turn = run.next();
  while (!turn.done) turn = run.next(decide(turn.value));
  return turn.value;
};

/** Milliseconds of work between two pauses in which timers and sockets have their turn. */
const pauseAfter = 10;

/**
 * As {@link solveRcpsp}, but lets other work of the process have its turn every few milliseconds, so that a signal can
 * arrive. The answer is the same as without pauses.
 */
export const solveRcpspPausing = async (problem: RcpspProblem, options: RcpspOptions = {}): Promise<RcpspSolution> => {
  const { run, decide } = startRun(problem, options);
  let paused = performance.now();
  let turn = run.next();
  while (!turn.done) {
    if (performance.now() - paused >= pauseAfter) {
      await new Promise((resolve) => setImmediate(resolve));
      paused = performance.now();
    }
    turn = run.next(decide(turn.value));
  }
  return turn.value;
};
