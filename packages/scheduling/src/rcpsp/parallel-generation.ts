import type { PackedDemand } from './packed-demand.js';
import type { RcpspNetwork } from './rcpsp-problem.js';
import type { ListScheduler } from './serial-generation.js';

/**
 * The parallel schedule generation scheme: at each moment where a task ends, start of the tasks whose predecessors have
 * finished those that still fit, in the order of the list. Its non-delay schedules are good but may miss the optimum.
 *
 * Source: Kolisch, "Serial and parallel resource-constrained project scheduling methods revisited", EJOR 90 (1996).
 */
export const createParallelScheduler = (network: RcpspNetwork, packed: PackedDemand): ListScheduler => {
  const { size, duration } = network;
  const { from, to } = network.predecessors;
  const { demand, free, guard, words } = packed;
  const left = new Int32Array(words);
  const waiting = new Int32Array(size);
  const running = new Int32Array(size);

  const take = (task: number): boolean => {
    for (let w = 0; w < words; w += 1) {
      const top = guard[w] ?? 0;
      if ((((left[w] ?? 0) - (demand[task * words + w] ?? 0)) & top) !== top) return false;
    }
    for (let w = 0; w < words; w += 1) left[w] = ((left[w] ?? 0) - (demand[task * words + w] ?? 0)) | 0;
    return true;
  };

  return (list, start) => {
    left.set(free);
    waiting.set(list);
    start.fill(-1);
    let queued = size;
    let active = 0;
    let makespan = 0;
    for (let now = 0; queued > 0; ) {
      let kept = 0;
      for (let k = 0; k < queued; k += 1) {
        const task = waiting[k] ?? 0;
        let ready = true;
        for (let l = from[task] ?? 0; ready && l < (from[task + 1] ?? 0); l += 1) {
          const before = to[l] ?? 0;
          const begun = start[before] ?? 0;
          ready = begun >= 0 && begun + (duration[before] ?? 0) <= now;
        }
        if (ready && take(task)) {
          start[task] = now;
          running[active++] = task;
        } else waiting[kept++] = task;
      }
      queued = kept;
      let next = Infinity;
      for (let k = 0; k < active; k += 1) {
        const task = running[k] ?? 0;
        next = Math.min(next, (start[task] ?? 0) + (duration[task] ?? 0));
      }
      if (active > 0) now = next;
      let still = 0;
      for (let k = 0; k < active; k += 1) {
        const task = running[k] ?? 0;
        const finish = (start[task] ?? 0) + (duration[task] ?? 0);
        if (finish > makespan) makespan = finish;
        if (finish > now) running[still++] = task;
        else for (let w = 0; w < words; w += 1) left[w] = ((left[w] ?? 0) + (demand[task * words + w] ?? 0)) | 0;
      }
      active = still;
    }
    return makespan;
  };
};
