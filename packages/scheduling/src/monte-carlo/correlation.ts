/** Two durations that tend to be long together (or, below 0, not). */
export interface Correlation {
  /** Indices of the two tasks. */
  readonly tasks: readonly [number, number];
  /** Rank correlation (Spearman) in [-1, 1]. */
  readonly coefficient: number;
}

/** Tasks bound to one another by correlations, and what turns independent normal numbers into theirs. */
export interface CorrelatedCluster {
  readonly tasks: readonly number[];
  /** Lower triangle by rows, `size * (size + 1) / 2` entries. */
  readonly factor: Float64Array;
  /** Share by which the coefficients had to be brought nearer to 0, as no numbers correlate as was asked. */
  readonly shrunk: number;
}

/** Row `i` of a lower triangle begins here. */
const rowOf = (i: number): number => (i * (i + 1)) / 2;

/** Cholesky factor of a correlation matrix whose coefficients are all scaled; undefined where it has none. */
const factorise = (size: number, lower: Float64Array, scale: number): Float64Array | undefined => {
  const factor = new Float64Array(rowOf(size));
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = i === j ? 1 : scale * (lower[rowOf(i) + j] ?? 0);
      for (let k = 0; k < j; k += 1) sum -= (factor[rowOf(i) + k] ?? 0) * (factor[rowOf(j) + k] ?? 0);
      if (i === j) {
        if (sum < -1e-9) return undefined;
        factor[rowOf(i) + j] = Math.sqrt(Math.max(sum, 0));
      } else {
        const pivot = factor[rowOf(j) + j] ?? 0;
        if (pivot < 1e-9 && Math.abs(sum) > 1e-6) return undefined;
        factor[rowOf(i) + j] = pivot < 1e-9 ? 0 : sum / pivot;
      }
    }
  }
  return factor;
};

const clusterTasks = (correlations: readonly Correlation[]): number[][] => {
  const neighbours = new Map<number, number[]>();
  const add = (from: number, to: number): void => void neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
  for (const { tasks } of correlations) {
    add(tasks[0], tasks[1]);
    add(tasks[1], tasks[0]);
  }
  const seen = new Set<number>();
  const clusters: number[][] = [];
  for (const first of neighbours.keys()) {
    if (seen.has(first)) continue;
    const cluster = [first];
    seen.add(first);
    for (const task of cluster) {
      for (const next of neighbours.get(task) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        cluster.push(next);
      }
    }
    clusters.push(cluster.sort((a, b) => a - b));
  }
  return clusters;
};

/**
 * Groups correlated tasks and factorises each group's matrix for a Gaussian copula. A rank correlation r becomes
 * 2 sin(π r / 6) between the normal numbers. Coefficients that contradict one another are all brought nearer to 0,
 * no further than it takes.
 *
 * Sources: Pearson (1907) for the conversion; Embrechts, Lindskog and McNeil, "Modelling dependence with copulas" (2001).
 * @throws RangeError where a coefficient is outside [-1, 1] or a task is correlated with itself.
 */
export const factoriseCorrelations = (correlations: readonly Correlation[]): CorrelatedCluster[] => {
  for (const { tasks, coefficient } of correlations) {
    if (!(Math.abs(coefficient) <= 1)) throw new RangeError(`a correlation of ${coefficient} is outside [-1, 1]`);
    if (tasks[0] === tasks[1]) throw new RangeError(`task ${tasks[0]} is correlated with itself`);
  }
  return clusterTasks(correlations).map((tasks) => {
    const size = tasks.length;
    const place = new Map(tasks.map((task, index) => [task, index]));
    const lower = new Float64Array(rowOf(size));
    for (const { tasks: pair, coefficient } of correlations) {
      const a = place.get(pair[0]);
      const b = place.get(pair[1]);
      if (a === undefined || b === undefined) continue;
      lower[rowOf(Math.max(a, b)) + Math.min(a, b)] = 2 * Math.sin((Math.PI * coefficient) / 6);
    }
    const whole = factorise(size, lower, 1);
    if (whole) return { tasks, factor: whole, shrunk: 0 };
    let low = 0;
    let high = 1;
    for (let halving = 0; halving < 20; halving += 1) {
      const middle = (low + high) / 2;
      if (factorise(size, lower, middle)) low = middle;
      else high = middle;
    }
    return { tasks, factor: factorise(size, lower, low) ?? new Float64Array(rowOf(size)), shrunk: 1 - low };
  });
};
