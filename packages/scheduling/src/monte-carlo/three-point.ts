/** A duration in three figures, minutes of work (or of the clock for an elapsed task). */
export interface ThreePointEstimate {
  readonly optimistic: number;
  readonly mostLikely: number;
  readonly pessimistic: number;
  /** PERT's beta distribution (default), or the triangle. */
  readonly shape?: 'pert' | 'triangular';
}

/** Quantiles of a distribution at 0, 1/n, … 1, between which values are interpolated. */
export interface QuantileTable {
  readonly low: number;
  readonly span: number;
  /** Quantiles of the distribution on [0, 1]; one more entry than there are steps. */
  readonly unit: Float64Array;
}

/** Steps of a quantile table. */
export const quantileSteps = 512;

const cells = 256;
const points = 2 * cells;
const logOf = Float64Array.from({ length: points + 1 }, (_, k) => Math.log(k / points));

/** The density of beta(1 + 4 mode, 5 - 4 mode) on [0, 1] at k / points, without its constant factor. */
const density = (mode: number, k: number): number => {
  const low = 4 * mode;
  const high = 4 - low;
  // 0 · ln 0 is 0 here: with the mode at an end the density there is finite.
  const left = low === 0 ? 0 : low * (logOf[k] ?? 0);
  const right = high === 0 ? 0 : high * (logOf[points - k] ?? 0);
  return Math.exp(left + right);
};

const pertQuantiles = (mode: number): Float64Array => {
  const below = new Float64Array(cells + 1);
  let left = density(mode, 0);
  for (let cell = 0; cell < cells; cell += 1) {
    const right = density(mode, 2 * cell + 2);
    below[cell + 1] = (below[cell] ?? 0) + left + 4 * density(mode, 2 * cell + 1) + right;
    left = right;
  }
  const total = below[cells] ?? 1;
  const quantiles = new Float64Array(quantileSteps + 1);
  let cell = 0;
  for (let step = 1; step < quantileSteps; step += 1) {
    const wanted = (total * step) / quantileSteps;
    while ((below[cell + 1] ?? total) < wanted) cell += 1;
    const from = below[cell] ?? 0;
    quantiles[step] = (cell + (wanted - from) / ((below[cell + 1] ?? total) - from)) / cells;
  }
  quantiles[quantileSteps] = 1;
  return quantiles;
};

const triangularQuantiles = (mode: number): Float64Array =>
  Float64Array.from({ length: quantileSteps + 1 }, (_, step) => {
    const u = step / quantileSteps;
    return u < mode ? Math.sqrt(u * mode) : 1 - Math.sqrt((1 - u) * (1 - mode));
  });

const check = ({ optimistic, mostLikely, pessimistic }: ThreePointEstimate): void => {
  if (![optimistic, mostLikely, pessimistic].every(Number.isFinite) || optimistic < 0)
    throw new RangeError('an estimate has three finite figures from 0');
  if (optimistic > mostLikely || mostLikely > pessimistic)
    throw new RangeError('an estimate runs from optimistic over most likely to pessimistic');
};

/**
 * Makes tables of quantiles; estimates of the same shape share one.
 *
 * PERT is the beta distribution with mean (a + 4 m + b) / 6, of shape 1 + 4 (m - a) / (b - a) and 1 + 4 (b - m) / (b - a):
 * Malcolm, Roseboom, Clark and Fazar, Operations Research 7 (1959); parameters as in Vose, "Risk Analysis" (2008).
 *
 * @throws RangeError where the figures are out of order, negative or not finite.
 */
export const createQuantileTables = (): ((estimate: ThreePointEstimate) => QuantileTable) => {
  const tables = new Map<string, Float64Array>();
  return (estimate) => {
    check(estimate);
    const { optimistic, mostLikely, pessimistic, shape = 'pert' } = estimate;
    const span = pessimistic - optimistic;
    const mode = span > 0 ? (mostLikely - optimistic) / span : 0;
    const key = `${shape} ${mode}`;
    const unit = tables.get(key) ?? (shape === 'pert' ? pertQuantiles(mode) : triangularQuantiles(mode));
    tables.set(key, unit);
    return { low: optimistic, span, unit };
  };
};

/** The value below which a share `u` in [0, 1) of the distribution lies. */
export const quantile = ({ low, span, unit }: QuantileTable, u: number): number => {
  const at = u * quantileSteps;
  const step = at | 0;
  const from = unit[step] ?? 0;
  return low + span * (from + (at - step) * ((unit[step + 1] ?? from) - from));
};

/** Mean of an estimate: (a + 4 m + b) / 6 for PERT, (a + m + b) / 3 for the triangle. */
export const meanOf = ({ optimistic, mostLikely, pessimistic, shape = 'pert' }: ThreePointEstimate): number =>
  shape === 'pert'
    ? (optimistic + 4 * mostLikely + pessimistic) / 6
    : (optimistic + mostLikely + pessimistic) / 3;
