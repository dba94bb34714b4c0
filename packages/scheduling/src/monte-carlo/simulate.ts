import { createDurationSampler } from './duration-sampler.js';
import { createFinishHistogram } from './finish-histogram.js';
import { createSensitivityRecord } from './sensitivity.js';
import { compileSimulation, type SimulationNetwork } from './simulation-network.js';
import { blockSize, createCriticalTrace, createForwardPass, emptyBlock } from './simulation-pass.js';
import { uncertainPart, type SimulationModel } from './simulation-model.js';

/** Dates by which so many of the runs have finished; clock minutes. */
export interface FinishPercentiles {
  readonly mean: number;
  readonly p50: number;
  readonly p80: number;
  readonly p95: number;
}

/** What a simulation says of one task. */
export interface SimulatedTaskResult {
  readonly finish: FinishPercentiles;
  /** Share of the runs in which the task is on the critical path. */
  readonly criticality: number;
  /** Rank correlation of its duration with the project's finish; 0 for a duration that does not vary. */
  readonly correlation: number;
  /** Mean project finish in the tenth of the runs where the task is shortest and where it is longest. */
  readonly finishWhenShort: number;
  readonly finishWhenLong: number;
}

/** What a simulation says of one risk. */
export interface SimulatedRiskResult {
  readonly name: string;
  /** Share of the runs in which it happened. */
  readonly frequency: number;
  /** Mean project finish of the runs with and without it; the overall mean where there is none of a kind. */
  readonly finishWith: number;
  readonly finishWithout: number;
}

/** The outcome of a simulation; tasks and risks in the model's order. */
export interface SimulationResult {
  readonly runs: number;
  readonly seed: number;
  readonly stopped: 'runs' | 'aborted';
  readonly finish: FinishPercentiles & { readonly earliest: number; readonly latest: number };
  /** Finishes at 0 %, 1 %, … 100 % of the runs, for a curve. */
  readonly finishCurve: readonly number[];
  readonly tasks: readonly SimulatedTaskResult[];
  readonly risks: readonly SimulatedRiskResult[];
  /** Indices of the tasks that vary, the one that moves the finish most first. */
  readonly tornado: readonly number[];
  /** Above 0 where correlations contradicted one another: the share by which they were brought nearer to 0. */
  readonly correlationsShrunkBy: number;
}

/** A simulation under way: blocks of runs, then the result of those done. */
export interface Simulation {
  readonly done: number;
  /** Runs the next block; false when all runs are done. */
  advance(): boolean;
  result(): SimulationResult;
}

/** Runs where none are asked for. */
export const defaultRuns = 10_000;

const sortedPercentile = (sorted: Float64Array, share: number): number => {
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const from = sorted[low] ?? 0;
  return from + (at - low) * ((sorted[low + 1] ?? from) - from);
};

const meanOfAll = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Finishes of all tasks when every duration is at one of its ends. */
const finishesWith = (network: SimulationNetwork, durations: Float64Array): Float64Array => {
  const block = emptyBlock(network.size);
  durations.forEach((duration, i) => block.duration.fill(duration, i * blockSize, (i + 1) * blockSize));
  createForwardPass(network)(block);
  return Float64Array.from(durations, (_, i) => block.finish[i * blockSize] ?? 0);
};

/**
 * Latest clock minute at which any task of a model can finish: all durations at their longest, all risks come true.
 *
 * @throws RangeError where the model is malformed.
 */
export const latestPossibleFinish = (model: SimulationModel): number => {
  const network = compileSimulation(model);
  const finishes = finishesWith(network, createDurationSampler(model, 0).longest);
  return finishes.reduce(
    (latest, finish, task) => Math.max(latest, network.axis[task]?.toClock(finish, false) ?? finish),
    -Infinity,
  );
};

/**
 * Prepares a simulation to be run block by block.
 *
 * @throws RangeError where the model is malformed, see {@link compileSimulation}.
 */
export const createSimulation = (model: SimulationModel, { runs = defaultRuns, seed = 1 } = {}): Simulation => {
  if (!Number.isSafeInteger(runs) || runs < 1) throw new RangeError('runs must be a whole number from 1');
  const network = compileSimulation(model);
  const { size } = network;
  const sampler = createDurationSampler(model, seed);
  const forward = createForwardPass(network);
  const trace = createCriticalTrace(network);
  const block = emptyBlock(size);
  const low = finishesWith(network, sampler.shortest);
  const high = finishesWith(network, sampler.longest);
  const histogram = createFinishHistogram(low, high);
  const risks = model.risks ?? [];
  const risky = new Set(risks.flatMap(({ impacts }) => impacts.map(({ task }) => task)));
  const uncertain = model.tasks.flatMap(({ duration }, i) => (uncertainPart(duration) ? [i] : []));
  const record = createSensitivityRecord(uncertain, risky, runs);
  const critical = new Uint32Array(size);
  const finishes = new Float64Array(runs);
  const happened = risks.map(() => ({ count: 0, sum: 0 }));
  const shared = network.axis[0];
  const onClock = (task: number, position: number): number => network.axis[task]?.toClock(position, false) ?? position;
  const projectClock = (moment: number): number =>
    network.byClock || !shared ? moment : shared.toClock(moment, false);
  let done = 0;

  const count = (added: number): void => {
    histogram.add(block.finish, added);
    record.add(sampler.share, block.duration, added);
    finishes.set(block.projectFinish.subarray(0, added), done);
    for (let i = 0; i < size; i += 1) {
      let sum = 0;
      for (let k = i * blockSize; k < i * blockSize + added; k += 1) sum += block.critical[k] ?? 0;
      critical[i] = (critical[i] ?? 0) + sum;
    }
    happened.forEach((risk, r) => {
      for (let k = 0; k < added; k += 1) {
        if (sampler.happened[r * blockSize + k] === 0) continue;
        risk.count += 1;
        risk.sum += block.projectFinish[k] ?? 0;
      }
    });
  };

  const taskResult = (task: number, all: Float64Array, mean: number): SimulatedTaskResult => {
    const at = (share: number): number => onClock(task, histogram.percentile(task, share));
    const { correlation = 0, finishWhenShort = mean, finishWhenLong = mean } = record.measure(task, all) ?? {};
    return {
      finish: { mean: onClock(task, histogram.mean(task)), p50: at(0.5), p80: at(0.8), p95: at(0.95) },
      criticality: (critical[task] ?? 0) / Math.max(1, done),
      correlation,
      finishWhenShort: projectClock(finishWhenShort),
      finishWhenLong: projectClock(finishWhenLong),
    };
  };

  return {
    get done() {
      return done;
    },
    advance() {
      const added = Math.min(blockSize, runs - done);
      if (added <= 0) return false;
      sampler.draw(block.duration);
      forward(block);
      trace(block);
      count(added);
      done += added;
      return done < runs;
    },
    result() {
      const all = finishes.subarray(0, done);
      const sorted = all.slice().sort();
      const mean = meanOfAll(all);
      const at = (share: number): number => projectClock(sortedPercentile(sorted, share));
      const tasks = model.tasks.map((_, task) => taskResult(task, all, mean));
      const varying = [...new Set([...uncertain, ...risky])];
      const swing = (task: number): number => Math.abs(tasks[task]?.correlation ?? 0);
      return {
        runs: done,
        seed,
        stopped: done < runs ? 'aborted' : 'runs',
        finish: { mean: projectClock(mean), p50: at(0.5), p80: at(0.8), p95: at(0.95), earliest: at(0), latest: at(1) },
        finishCurve: Array.from({ length: 101 }, (_, percent) => at(percent / 100)),
        tasks,
        risks: risks.map(({ name }, r) => {
          const { count: times = 0, sum = 0 } = happened[r] ?? {};
          const rest = done - times;
          return {
            name,
            frequency: times / Math.max(1, done),
            finishWith: projectClock(times > 0 ? sum / times : mean),
            finishWithout: projectClock(rest > 0 ? (mean * done - sum) / rest : mean),
          };
        }),
        tornado: varying.sort((a, b) => swing(b) - swing(a) || a - b),
        correlationsShrunkBy: sampler.shrunk,
      };
    },
  };
};

/**
 * Simulates a project in the caller's thread; see {@link simulateInWorker} for the way that leaves it free.
 *
 * @throws RangeError where the model is malformed.
 */
export const simulate = (
  model: SimulationModel,
  options: { readonly runs?: number; readonly seed?: number } = {},
): SimulationResult => {
  const simulation = createSimulation(model, options);
  while (simulation.advance());
  return simulation.result();
};
