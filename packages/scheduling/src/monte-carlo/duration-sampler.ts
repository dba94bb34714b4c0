import { createRandomSource } from '../random/random-source.js';
import { factoriseCorrelations, type CorrelatedCluster } from './correlation.js';
import { createNormalSource, normalShare } from './normal.js';
import { blockSize } from './simulation-pass.js';
import { uncertainPart, type SimulationModel } from './simulation-model.js';
import { createQuantileTables, quantile, type QuantileTable, type ThreePointEstimate } from './three-point.js';

/** Draws the durations of a block of runs. */
export interface DurationSampler {
  /** Writes each task's durations (`i * blockSize + k`) and what drew them. */
  draw(duration: Float64Array): void;
  /** The share below which each drawn duration lies, before risks. */
  readonly share: Float64Array;
  /** 1 where risk r happened in run k, at `r * blockSize + k`. */
  readonly happened: Uint8Array;
  /** Shortest and longest duration each task can get, risks included. */
  readonly shortest: Float64Array;
  readonly longest: Float64Array;
  /** Largest share by which contradicting correlations were brought nearer to 0. */
  readonly shrunk: number;
}

interface Impact {
  readonly risk: number;
  readonly task: number;
  readonly fixed: number;
  readonly table: QuantileTable | undefined;
  readonly scale: boolean;
}

const lowest = (value: number | ThreePointEstimate): number => (typeof value === 'number' ? value : value.optimistic);
const highest = (value: number | ThreePointEstimate): number => (typeof value === 'number' ? value : value.pessimistic);

const applyExtremes = (model: SimulationModel, shortest: Float64Array, longest: Float64Array): void => {
  for (const { impacts } of model.risks ?? []) {
    for (const { task, by, scale } of impacts) {
      const up = longest[task] ?? 0;
      const down = shortest[task] ?? 0;
      longest[task] = Math.max(up, scale ? up * highest(by) : up + highest(by));
      shortest[task] = Math.max(0, Math.min(down, scale ? down * lowest(by) : down + lowest(by)));
    }
  }
};

/**
 * Makes the sampler of a model. Independent tasks draw uniform shares; correlated ones normal numbers that a Cholesky
 * factor binds together, whose shares of the normal distribution (a Gaussian copula) then pick the durations.
 */
export const createDurationSampler = (model: SimulationModel, seed: number): DurationSampler => {
  const { tasks, risks = [], correlations = [] } = model;
  const random = createRandomSource(seed, 0);
  const normal = createNormalSource(createRandomSource(seed, 1));
  const chance = createRandomSource(seed, 2);
  const tableOf = createQuantileTables();
  const size = tasks.length;
  const tables = tasks.map(({ duration }): QuantileTable | undefined => {
    const estimate = uncertainPart(duration);
    return estimate && tableOf(estimate);
  });
  const certain = tasks.map(({ duration }) => lowest(duration));
  const shortest = Float64Array.from(tasks, ({ duration }) => lowest(duration));
  const longest = Float64Array.from(tasks, ({ duration }) => highest(duration));
  applyExtremes(model, shortest, longest);
  const impacts = risks.flatMap(({ impacts: of }, risk) =>
    of.map(({ task, by, scale = false }): Impact => {
      const estimate = uncertainPart(by);
      return { risk, task, fixed: lowest(by), table: estimate && tableOf(estimate), scale };
    }),
  );
  const clusters = factoriseCorrelations(correlations);
  const isCorrelated = new Set(clusters.flatMap((cluster) => cluster.tasks));
  const share = new Float64Array(size * blockSize);
  const happened = new Uint8Array(risks.length * blockSize);
  const independent = new Float64Array(Math.max(0, ...clusters.map((cluster) => cluster.tasks.length)));

  const drawCluster = ({ tasks: members, factor }: CorrelatedCluster): void => {
    for (let k = 0; k < blockSize; k += 1) {
      for (let i = 0; i < members.length; i += 1) independent[i] = normal();
      for (let i = 0, entry = 0; i < members.length; i += 1) {
        let sum = 0;
        for (let j = 0; j <= i; j += 1, entry += 1) sum += (factor[entry] ?? 0) * (independent[j] ?? 0);
        share[(members[i] ?? 0) * blockSize + k] = normalShare(sum);
      }
    }
  };
  const drawRisks = (duration: Float64Array): void => {
    for (let r = 0; r < risks.length; r += 1) {
      const probability = risks[r]?.probability ?? 0;
      for (let k = 0; k < blockSize; k += 1) happened[r * blockSize + k] = chance.unit() < probability ? 1 : 0;
    }
    for (const { risk, task, fixed, table, scale } of impacts) {
      for (let k = 0; k < blockSize; k += 1) {
        if (happened[risk * blockSize + k] === 0) continue;
        const by = table ? quantile(table, chance.unit()) : fixed;
        const at = task * blockSize + k;
        const length = duration[at] ?? 0;
        duration[at] = Math.max(0, scale ? length * by : length + by);
      }
    }
  };
  return {
    share,
    happened,
    shortest,
    longest,
    shrunk: Math.max(0, ...clusters.map((cluster) => cluster.shrunk)),
    draw(duration) {
      clusters.forEach(drawCluster);
      for (let i = 0; i < size; i += 1) {
        const table = tables[i];
        const offset = i * blockSize;
        if (!table) {
          duration.fill(certain[i] ?? 0, offset, offset + blockSize);
          continue;
        }
        if (!isCorrelated.has(i)) for (let k = 0; k < blockSize; k += 1) share[offset + k] = random.unit();
        for (let k = 0; k < blockSize; k += 1) duration[offset + k] = quantile(table, share[offset + k] ?? 0);
      }
      drawRisks(duration);
    },
  };
};
