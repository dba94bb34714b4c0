import type { RcpspNetwork } from './rcpsp-problem.js';

/**
 * Demands and capacities packed into 32-bit words, one field a resource with a guard bit on top. A demand fits where
 * subtracting it leaves every guard bit standing, so one subtraction compares all resources of a word.
 *
 * Source: fields with guard bits as in Lamport, "Multiple byte processing with full-word instructions", CACM 18 (1975).
 */
export interface PackedDemand {
  readonly words: number;
  /** Demand of task i, word w at `i * words + w`; guard bits clear. */
  readonly demand: Int32Array;
  /** Capacity of word w, guard bits set. */
  readonly free: Int32Array;
  readonly guard: Int32Array;
}

const sumOfDemand = (network: RcpspNetwork, resource: number): number => {
  let sum = 0;
  for (let i = 0; i < network.size; i += 1) sum += network.demand[i * network.resources + resource] ?? 0;
  return sum;
};

/** Packs the resources that can ever be short; one that suffices for all tasks at once is left out. */
export const packDemand = (network: RcpspNetwork): PackedDemand => {
  const fields: { resource: number; word: number; shift: number; bits: number }[] = [];
  let word = 0;
  let shift = 0;
  network.capacity.forEach((capacity, resource) => {
    if (sumOfDemand(network, resource) <= capacity) return;
    const bits = 33 - Math.clz32(capacity);
    if (shift + bits > 32) {
      word += 1;
      shift = 0;
    }
    fields.push({ resource, word, shift, bits });
    shift += bits;
  });
  const words = word + 1;
  const demand = new Int32Array(network.size * words);
  const free = new Int32Array(words);
  const guard = new Int32Array(words);
  for (const { resource, word: w, shift: by, bits } of fields) {
    const top = 1 << (by + bits - 1);
    guard[w] = (guard[w] ?? 0) | top;
    free[w] = (free[w] ?? 0) | top | ((network.capacity[resource] ?? 0) << by);
    for (let i = 0; i < network.size; i += 1) {
      if ((network.duration[i] ?? 0) === 0) continue;
      const at = i * words + w;
      demand[at] = (demand[at] ?? 0) | ((network.demand[i * network.resources + resource] ?? 0) << by);
    }
  }
  return { words, demand, free, guard };
};
