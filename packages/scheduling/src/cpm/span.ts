import { addWork, type LocalMinute, nextStart, previousFinish, workBetween, type WorkCalendar } from '../calendar/index.js';
import { Flag, LagMode, type Network } from './network.js';

/** Finish of a task that starts at `start` and takes `length` (its whole or what is left of it). */
export function finishAfter(network: Network, task: number, start: LocalMinute, left: boolean): LocalMinute {
  const length = (left ? network.remaining[task] : network.length[task]) as number;
  const flags = network.flags[task] as number;
  if (flags & Flag.elapsed) return start + length;
  const shares = flags & Flag.assigned ? network.shares[task] : undefined;
  if (!shares) return addWork(network.calendar[task] as WorkCalendar, start, length);
  let finish = Number.NEGATIVE_INFINITY;
  for (const share of shares) {
    const begin = share.delay > 0 && !left ? addWork(share.calendar, start, share.delay) : start;
    finish = Math.max(finish, addWork(share.calendar, begin, left ? share.remaining : share.length));
  }
  return finish;
}

/** Start of a task that must finish at `finish`. */
export function startBefore(network: Network, task: number, finish: LocalMinute, left: boolean): LocalMinute {
  const length = (left ? network.remaining[task] : network.length[task]) as number;
  const flags = network.flags[task] as number;
  if (flags & Flag.elapsed) return finish - length;
  const shares = flags & Flag.assigned ? network.shares[task] : undefined;
  if (!shares) return addWork(network.calendar[task] as WorkCalendar, finish, -length);
  let start = Number.POSITIVE_INFINITY;
  for (const share of shares) {
    start = Math.min(start, addWork(share.calendar, finish, -(left ? share.remaining : share.length + share.delay)));
  }
  return start;
}

/** The first moment from `at` on when the task can be worked on. A milestone may also stand at the end of a day. */
export function firstWork(network: Network, task: number, at: LocalMinute): LocalMinute {
  const flags = network.flags[task] as number;
  if (flags & Flag.elapsed && !(flags & Flag.milestone)) return at;
  const shares = flags & Flag.assigned ? network.shares[task] : undefined;
  let start: number;
  if (shares) {
    start = Number.POSITIVE_INFINITY;
    for (const share of shares) start = Math.min(start, nextStart(share.calendar, at));
  } else {
    start = nextStart(network.calendar[task] as WorkCalendar, at);
  }
  if (flags & Flag.milestone && start > at && previousFinish(network.calendar[task] as WorkCalendar, at) === at) {
    return at;
  }
  return start;
}

/** The same moment of work, at the end of the period before where it lies at the begin of one. */
export function lastWork(network: Network, task: number, at: LocalMinute): LocalMinute {
  if ((network.flags[task] as number) & Flag.elapsed) return at;
  const shares = network.shares[task];
  if (!shares) return previousFinish(network.calendar[task] as WorkCalendar, at);
  return Math.max(...shares.map((share) => previousFinish(share.calendar, at)));
}

/** The calendar that a task's slack and lags are counted in; mostly the one it is worked in, whose column is at hand. */
function countedIn(network: Network, task: number): WorkCalendar {
  const other = (network.flags[task] as number) & (Flag.otherHours | Flag.assigned);
  return (other ? network.ownCalendar : network.calendar)[task] as WorkCalendar;
}

/** Moves a date by a link's lag, in the calendar of the task it leads to. `sign` -1 takes it back. */
export function withLag(
  network: Network,
  link: number,
  successor: number,
  at: LocalMinute,
  sign: 1 | -1,
  predecessorLength: number,
): LocalMinute {
  const { mode, lag } = network.links;
  switch (mode[link]) {
    case LagMode.none:
      return at;
    case LagMode.clock:
      return at + sign * (lag[link] as number);
    case LagMode.work:
      return addWork(countedIn(network, successor), at, sign * (lag[link] as number));
    default: {
      const minutes = (predecessorLength * (lag[link] as number)) / 100;
      return addWork(countedIn(network, successor), at, sign * minutes);
    }
  }
}

/** From one date to another as slack of the task: work in its own calendar, clock time for elapsed tasks. */
export function slackBetween(network: Network, task: number, from: LocalMinute, to: LocalMinute): number {
  if (from === to) return 0;
  if ((network.flags[task] as number) & Flag.elapsed) return to - from;
  return workBetween(countedIn(network, task), from, to);
}
