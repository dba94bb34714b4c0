import type { PackedDemand } from './packed-demand.js';
import type { RcpspNetwork } from './rcpsp-problem.js';

/** Schedules every task of a list, which respects the links, at its earliest feasible start; returns the makespan. */
export type ListScheduler = (list: Int32Array, start: Int32Array) => number;

/** A profile of one word: one comparison a period covers all resources. */
const oneWord = (network: RcpspNetwork, packed: PackedDemand): ListScheduler => {
  const { size, duration } = network;
  const { from, to } = network.predecessors;
  const { demand } = packed;
  const whole = packed.free[0] ?? 0;
  const guard = packed.guard[0] ?? 0;
  const profile = new Int32Array(network.horizon + 1).fill(whole);
  let used = 0;
  return (list, start) => {
    profile.fill(whole, 0, used);
    used = 0;
    for (let k = 0; k < size; k += 1) {
      const task = list[k] ?? 0;
      let at = 0;
      const last = from[task + 1] ?? 0;
      for (let l = from[task] ?? 0; l < last; l += 1) {
        const before = to[l] ?? 0;
        const finish = (start[before] ?? 0) + (duration[before] ?? 0);
        if (finish > at) at = finish;
      }
      const length = duration[task] ?? 0;
      const units = demand[task] ?? 0;
      let end = at + length;
      for (let t = at; t < end && t < used; t += 1) {
        if ((((profile[t] ?? 0) - units) & guard) !== guard) {
          at = t + 1;
          end = at + length;
        }
      }
      start[task] = at;
      for (let t = at; t < end; t += 1) profile[t] = ((profile[t] ?? 0) - units) | 0;
      if (end > used) used = end;
    }
    return used;
  };
};

/** Profiles of several words, for many resources or large capacities. */
const manyWords = (network: RcpspNetwork, packed: PackedDemand): ListScheduler => {
  const { size, duration } = network;
  const { from, to } = network.predecessors;
  const { demand, free, guard, words } = packed;
  const profile = new Int32Array((network.horizon + 1) * words);
  let used = 0;
  const clear = (): void => {
    for (let w = 0; w < words; w += 1) profile[w] = free[w] ?? 0;
    for (let filled = words; filled < used * words; filled *= 2)
      profile.copyWithin(filled, 0, Math.min(filled, used * words - filled));
  };
  used = network.horizon + 1;
  const fits = (t: number, task: number): boolean => {
    for (let w = 0; w < words; w += 1) {
      const top = guard[w] ?? 0;
      if ((((profile[t * words + w] ?? 0) - (demand[task * words + w] ?? 0)) & top) !== top) return false;
    }
    return true;
  };
  return (list, start) => {
    clear();
    used = 0;
    for (let k = 0; k < size; k += 1) {
      const task = list[k] ?? 0;
      let at = 0;
      for (let l = from[task] ?? 0; l < (from[task + 1] ?? 0); l += 1) {
        const before = to[l] ?? 0;
        at = Math.max(at, (start[before] ?? 0) + (duration[before] ?? 0));
      }
      let end = at + (duration[task] ?? 0);
      for (let t = at; t < end && t < used; t += 1) {
        if (!fits(t, task)) {
          at = t + 1;
          end = at + (duration[task] ?? 0);
        }
      }
      start[task] = at;
      for (let t = at; t < end; t += 1) {
        for (let w = 0; w < words; w += 1)
          profile[t * words + w] = ((profile[t * words + w] ?? 0) - (demand[task * words + w] ?? 0)) | 0;
      }
      if (end > used) used = end;
    }
    return used;
  };
};

/**
 * The serial schedule generation scheme: each task of the list in turn at its earliest time that respects the links and
 * the capacities. It makes active schedules only, among them an optimal one. No memory is taken a schedule.
 *
 * Source: Kolisch, "Serial and parallel resource-constrained project scheduling methods revisited", EJOR 90 (1996).
 */
export const createSerialScheduler = (network: RcpspNetwork, packed: PackedDemand): ListScheduler =>
  packed.words === 1 ? oneWord(network, packed) : manyWords(network, packed);
