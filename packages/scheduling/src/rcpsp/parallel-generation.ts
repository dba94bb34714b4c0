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
  const { size, duration, successors, predecessors } = network;
  const { demand, free, guard, words } = packed;
  const left = new Int32Array(words);
  const rank = new Int32Array(size);
  const open = new Int32Array(size);
  const ready = new Int32Array(size);
  const running = new Int32Array(size);
  let waiting = 0;
  let active = 0;

  const take = (task: number): boolean => {
    for (let w = 0; w < words; w += 1) {
      const top = guard[w] ?? 0;
      if ((((left[w] ?? 0) - (demand[task * words + w] ?? 0)) & top) !== top) return false;
    }
    for (let w = 0; w < words; w += 1) left[w] = ((left[w] ?? 0) - (demand[task * words + w] ?? 0)) | 0;
    return true;
  };

  /** Puts a task among those that wait only for room, in the order of the list. */
  const queue = (task: number): void => {
    const own = rank[task] ?? 0;
    let at = waiting;
    while (at > 0 && (rank[ready[at - 1] ?? 0] ?? 0) > own) {
      ready[at] = ready[at - 1] ?? 0;
      at -= 1;
    }
    ready[at] = task;
    waiting += 1;
  };

  const begin = (now: number, start: Int32Array): void => {
    let kept = 0;
    for (let k = 0; k < waiting; k += 1) {
      const task = ready[k] ?? 0;
      if (take(task)) {
        start[task] = now;
        running[active++] = task;
      } else ready[kept++] = task;
    }
    waiting = kept;
  };

  const end = (now: number, start: Int32Array): void => {
    let still = 0;
    for (let k = 0; k < active; k += 1) {
      const task = running[k] ?? 0;
      if ((start[task] ?? 0) + (duration[task] ?? 0) > now) {
        running[still++] = task;
        continue;
      }
      for (let w = 0; w < words; w += 1) left[w] = ((left[w] ?? 0) + (demand[task * words + w] ?? 0)) | 0;
      for (let l = successors.from[task] ?? 0; l < (successors.from[task + 1] ?? 0); l += 1) {
        const after = successors.to[l] ?? 0;
        const count = (open[after] ?? 0) - 1;
        open[after] = count;
        if (count === 0) queue(after);
      }
    }
    active = still;
  };

  return (list, start) => {
    left.set(free);
    waiting = 0;
    active = 0;
    for (let k = 0; k < size; k += 1) {
      const task = list[k] ?? 0;
      rank[task] = k;
      open[task] = (predecessors.from[task + 1] ?? 0) - (predecessors.from[task] ?? 0);
      if (open[task] === 0) ready[waiting++] = task;
    }
    let now = 0;
    while (waiting > 0) {
      begin(now, start);
      // Until something can begin again: a moment where tasks end may leave none that is ready.
      do {
        let next = Infinity;
        for (let k = 0; k < active; k += 1) {
          const task = running[k] ?? 0;
          const finish = (start[task] ?? 0) + (duration[task] ?? 0);
          if (finish < next) next = finish;
        }
        if (active > 0) now = next;
        end(now, start);
      } while (waiting === 0 && active > 0);
    }
    return now;
  };
};
