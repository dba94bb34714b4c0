import type { RandomSource } from '../random/random-source.js';
import type { RcpspNetwork } from './rcpsp-problem.js';

/**
 * Raises each key to the highest of its predecessors' keys, so that sorting by key (ties in topological order) respects
 * the links: a task that comes too early moves right behind what it waits for.
 */
export const liftKeys = (keys: Int32Array, network: RcpspNetwork): void => {
  const { order } = network;
  const { from, to } = network.predecessors;
  for (let k = 0; k < order.length; k += 1) {
    const task = order[k] ?? 0;
    let highest = keys[task] ?? 0;
    const last = from[task + 1] ?? 0;
    for (let l = from[task] ?? 0; l < last; l += 1) {
      const key = keys[to[l] ?? 0] ?? 0;
      if (key > highest) highest = key;
    }
    keys[task] = highest;
  }
};

/** Makes a sorter of tasks by whole keys in [0, limit); tasks of equal key stay in the topological order. */
export const createListSorter = (
  size: number,
  limit: number,
): ((keys: Int32Array, highest: number, order: Int32Array, list: Int32Array) => void) => {
  const place = new Int32Array(limit + 2);
  return (keys, highest, order, list) => {
    place.fill(0, 0, highest + 2);
    for (let i = 0; i < size; i += 1) {
      const bucket = (keys[i] ?? 0) + 1;
      place[bucket] = (place[bucket] ?? 0) + 1;
    }
    for (let t = 0; t <= highest; t += 1) place[t + 1] = (place[t + 1] ?? 0) + (place[t] ?? 0);
    for (let k = 0; k < size; k += 1) {
      const task = order[k] ?? 0;
      const bucket = keys[task] ?? 0;
      const at = place[bucket] ?? 0;
      list[at] = task;
      place[bucket] = at + 1;
    }
  };
};

/**
 * Makes a sampler of lists that respect the links: the next task is drawn among the eligible ones by its regret under
 * the rule of the latest finish time, to the power of `bias`. A bias of Infinity gives the rule's own list.
 *
 * Source: regret-based biased random sampling, Drexl, "Scheduling of project networks by job assignment", Management
 * Science 37 (1991); rule LFT: Davis and Patterson, Management Science 21 (1975).
 */
export const createListSampler = (
  network: RcpspNetwork,
  random: RandomSource,
): ((bias: number, list: Int32Array) => void) => {
  const { size, predecessors, successors, tail } = network;
  const eligible = new Int32Array(size);
  const open = new Int32Array(size);
  const weight = new Float64Array(size);

  const draw = (count: number, bias: number): number => {
    let shortest = Infinity;
    let longest = -1;
    let first = 0;
    for (let j = 0; j < count; j += 1) {
      const after = tail[eligible[j] ?? 0] ?? 0;
      if (after < shortest) shortest = after;
      if (after > longest) {
        longest = after;
        first = j;
      }
    }
    if (bias === Infinity) return first;
    let sum = 0;
    for (let j = 0; j < count; j += 1) {
      const regret = ((tail[eligible[j] ?? 0] ?? 0) - shortest + 1) ** bias;
      weight[j] = regret;
      sum += regret;
    }
    let left = random.unit() * sum;
    let drawn = 0;
    while (drawn < count - 1 && (left -= weight[drawn] ?? 0) > 0) drawn += 1;
    return drawn;
  };

  return (bias, list) => {
    let count = 0;
    for (let i = 0; i < size; i += 1) {
      open[i] = (predecessors.from[i + 1] ?? 0) - (predecessors.from[i] ?? 0);
      if (open[i] === 0) eligible[count++] = i;
    }
    for (let k = 0; k < size; k += 1) {
      const drawn = draw(count, bias);
      const task = eligible[drawn] ?? 0;
      list[k] = task;
      eligible[drawn] = eligible[--count] ?? 0;
      for (let l = successors.from[task] ?? 0; l < (successors.from[task + 1] ?? 0); l += 1) {
        const after = successors.to[l] ?? 0;
        open[after] = (open[after] ?? 0) - 1;
        if (open[after] === 0) eligible[count++] = after;
      }
    }
  };
};
