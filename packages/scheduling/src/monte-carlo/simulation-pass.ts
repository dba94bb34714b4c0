import { Bound, type SimulationNetwork } from './simulation-network.js';

/** Runs computed side by side: a task's values of one block stand next to each other, so that a link is read once. */
export const blockSize = 64;

/** Durations in, dates out; the value of task i in run k stands at `i * blockSize + k`. */
export interface SimulationBlock {
  readonly duration: Float64Array;
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /** 1 where the task lies on a driving path to the project's finish. */
  readonly critical: Uint8Array;
  readonly projectFinish: Float64Array;
}

/** Room for the runs of one block. */
export const emptyBlock = (size: number): SimulationBlock => ({
  duration: new Float64Array(size * blockSize),
  start: new Float64Array(size * blockSize),
  finish: new Float64Array(size * blockSize),
  critical: new Uint8Array(size * blockSize),
  projectFinish: new Float64Array(blockSize),
});

/** Moments of the predecessor as the successor's links see them: on its axis, the lag added. */
const readLink = (
  network: SimulationNetwork,
  block: SimulationBlock,
  link: number,
  task: number,
  moments: Float64Array,
): void => {
  const from = network.linkFrom[link] ?? 0;
  const offset = from * blockSize;
  const isFinish = network.linkEvent[link] === 1;
  const events = isFinish ? block.finish : block.start;
  const lag = network.lag[link] ?? 0;
  const share = network.lagShare[link] ?? 0;
  const { duration } = block;
  if (network.crosses[link] === 1) {
    const axis = network.axis[from];
    const own = network.axis[task];
    if (!axis || !own) return;
    const byClock = network.clockLag[link] === 1;
    for (let k = 0; k < blockSize; k += 1) {
      const clock = axis.toClock(events[offset + k] ?? 0, !isFinish);
      const minutes = lag + share * (duration[offset + k] ?? 0);
      moments[k] = byClock ? own.toWork(clock + minutes) : own.toWork(clock) + minutes;
    }
  } else
    for (let k = 0; k < blockSize; k += 1)
      moments[k] = (events[offset + k] ?? 0) + (lag + share * (duration[offset + k] ?? 0));
};

const boundByLinks = (network: SimulationNetwork, block: SimulationBlock, task: number, moments: Float64Array): void => {
  const { inFrom, linkBound, crosses, lagShare, linkFrom, linkEvent } = network;
  const { start, duration } = block;
  const offset = task * blockSize;
  for (let link = inFrom[task] ?? 0; link < (inFrom[task + 1] ?? 0); link += 1) {
    if (linkBound[link] === Bound.finish) {
      readLink(network, block, link, task, moments);
      for (let k = 0; k < blockSize; k += 1) {
        const begin = (moments[k] ?? 0) - (duration[offset + k] ?? 0);
        if (begin > (start[offset + k] ?? 0)) start[offset + k] = begin;
      }
    } else if (crosses[link] === 0 && lagShare[link] === 0) {
      // The common case, in one loop.
      const events = linkEvent[link] === 1 ? block.finish : start;
      const before = (linkFrom[link] ?? 0) * blockSize;
      const lag = network.lag[link] ?? 0;
      for (let k = 0; k < blockSize; k += 1) {
        const begin = (events[before + k] ?? 0) + lag;
        if (begin > (start[offset + k] ?? 0)) start[offset + k] = begin;
      }
    } else {
      readLink(network, block, link, task, moments);
      for (let k = 0; k < blockSize; k += 1)
        if ((moments[k] ?? 0) > (start[offset + k] ?? 0)) start[offset + k] = moments[k] ?? 0;
    }
  }
};

/** Computes starts and finishes of all runs of a block from their durations. */
export const createForwardPass = (network: SimulationNetwork): ((block: SimulationBlock) => void) => {
  const { size, order, base, finishBase, free, startedAt, ends, byClock } = network;
  const moments = new Float64Array(blockSize);
  return (block) => {
    const { start, finish, duration, projectFinish } = block;
    for (let at = 0; at < size; at += 1) {
      const task = order[at] ?? 0;
      const offset = task * blockSize;
      start.fill(base[task] ?? 0, offset, offset + blockSize);
      if (free[task] === 1) boundByLinks(network, block, task, moments);
      const least = finishBase[task] ?? 0;
      for (let k = offset; k < offset + blockSize; k += 1) {
        const end = (start[k] ?? 0) + (duration[k] ?? 0);
        if (end >= least) finish[k] = end;
        else {
          finish[k] = least;
          start[k] = least - (duration[k] ?? 0);
        }
      }
      const begun = startedAt[task] ?? 0;
      if (begun === begun) start.fill(begun, offset, offset + blockSize);
    }
    projectFinish.fill(-Infinity);
    for (let at = 0; at < ends.length; at += 1) {
      const task = ends[at] ?? 0;
      const axis = network.axis[task];
      for (let k = 0; k < blockSize; k += 1) {
        const own = finish[task * blockSize + k] ?? 0;
        const moment = byClock && axis ? axis.toClock(own, false) : own;
        if (moment > (projectFinish[k] ?? 0)) projectFinish[k] = moment;
      }
    }
  };
};

/**
 * Marks in each run of a block the tasks that drive the project's finish: from the last ones back over the links that
 * decide a date. These are the tasks without total slack. The comparison is exact, as each bound is computed anew by the
 * same steps as in the forward pass.
 */
export const createCriticalTrace = (network: SimulationNetwork): ((block: SimulationBlock) => void) => {
  const { size, order, ends, byClock, free, inFrom, linkBound, linkFrom } = network;
  const moments = new Float64Array(blockSize);
  const markEnds = ({ finish, projectFinish, critical }: SimulationBlock): void => {
    for (let at = 0; at < ends.length; at += 1) {
      const task = ends[at] ?? 0;
      const axis = network.axis[task];
      for (let k = 0; k < blockSize; k += 1) {
        const own = finish[task * blockSize + k] ?? 0;
        const moment = byClock && axis ? axis.toClock(own, false) : own;
        if (moment === projectFinish[k]) critical[task * blockSize + k] = 1;
      }
    }
  };
  const isCriticalAnywhere = (critical: Uint8Array, offset: number): boolean => {
    for (let k = offset; k < offset + blockSize; k += 1) if (critical[k] === 1) return true;
    return false;
  };
  return (block) => {
    const { start, duration, critical } = block;
    critical.fill(0);
    markEnds(block);
    for (let at = size - 1; at >= 0; at -= 1) {
      const task = order[at] ?? 0;
      const offset = task * blockSize;
      if (free[task] === 0 || !isCriticalAnywhere(critical, offset)) continue;
      for (let link = inFrom[task] ?? 0; link < (inFrom[task + 1] ?? 0); link += 1) {
        readLink(network, block, link, task, moments);
        const before = (linkFrom[link] ?? 0) * blockSize;
        const isFinish = linkBound[link] === Bound.finish;
        for (let k = 0; k < blockSize; k += 1) {
          if (critical[offset + k] === 0) continue;
          const begin = isFinish ? (moments[k] ?? 0) - (duration[offset + k] ?? 0) : (moments[k] ?? 0);
          if (begin === start[offset + k]) critical[before + k] = 1;
        }
      }
    }
  };
};
