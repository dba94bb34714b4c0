import type { RcpspNetwork } from './rcpsp-problem.js';
import { createWindowRefuter } from './window-refuter.js';

/** Longer horizons than this (in periods) are bounded by path and work content only. */
const refutableHorizon = 20_000;

/**
 * The bound that costs nothing: the longest path, and for each resource the work content over its capacity.
 */
export const simpleLowerBound = (network: RcpspNetwork): number => {
  let bound = network.criticalPath;
  for (let r = 0; r < network.resources; r += 1) {
    let work = 0;
    for (let i = 0; i < network.size; i += 1)
      work += (network.duration[i] ?? 0) * (network.demand[i * network.resources + r] ?? 0);
    if (work > 0) bound = Math.max(bound, Math.ceil(work / (network.capacity[r] ?? 1)));
  }
  return bound;
};

/**
 * The destructive bound: the smallest makespan in [from, to] that reasoning about time windows does not refute. `from`
 * must be a bound already, and a schedule of length `to` known.
 *
 * Source: Klein and Scholl, "Computing lower bounds by destructive improvement", EJOR 112 (1999).
 */
export const destructiveLowerBound = (network: RcpspNetwork, from: number, to: number): number => {
  if (to > refutableHorizon) return from;
  const refutes = createWindowRefuter(network, to);
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (refutes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};
