import { performance } from 'node:perf_hooks';

/** Longest time that records are gathered for one request to the broker, in milliseconds. */
const LONGEST_MS = 20;
/** A process that rests for half of its time has enough of it to publish each record by itself. */
const BUSY_FROM = 0.5;
const BUSY_ALL_THE_TIME = 0.9;
const LOOK_EVERY_MS = 100;

/** How long records are gathered by a process that is busy for this part of its time (0 to 1), in milliseconds. */
export function gatherMs(busy: number): number {
  const part = (busy - BUSY_FROM) / (BUSY_ALL_THE_TIME - BUSY_FROM);
  return LONGEST_MS * Math.min(1, Math.max(0, part));
}

/** Watches how busy this process is. */
export interface Pace {
  /** Milliseconds from one batch to the next; 0 where each record is to go out at once. */
  gatherMs(): number;
}

export function createPace(): Pace {
  let seen = performance.eventLoopUtilization();
  let looked = performance.now();
  let gather = 0;
  return {
    gatherMs: () => {
      const now = performance.now();
      if (now - looked >= LOOK_EVERY_MS) {
        const current = performance.eventLoopUtilization();
        gather = gatherMs(performance.eventLoopUtilization(current, seen).utilization);
        [seen, looked] = [current, now];
      }
      return gather;
    },
  };
}
