import type { LocalMinute } from '../calendar/index.js';
import { spanOf } from './forward.js';
import { type Dates, FF, Flag, FS, lateStartOf, type Network, SS } from './network.js';
import { slackBetween, withLag } from './span.js';

/** How far a task can slip before it moves this successor; negative where the link is not kept. */
function freeSlackOfLink(network: Network, dates: Dates, link: number, task: number, succ: number): number {
  const span = (network.flags[task] as number) & Flag.summary ? spanOf(network, dates, task) : 0;
  const { type } = network.links;
  const flags = network.flags[succ] as number;
  const alap = flags & Flag.alap;
  // A milestone takes no time, so where its links put it counts, also outside of working hours.
  const early = flags & Flag.milestone ? dates.linkedStart : dates.earlyStart;
  const fromStart = type[link] === SS || (type[link] !== FS && type[link] !== FF);
  const toStart = type[link] === FS || type[link] === SS;
  const target: LocalMinute = toStart
    ? (alap ? lateStartOf(network, dates, succ) : (early[succ] as number))
    : ((alap ? dates.lateFinish : dates.earlyFinish)[succ] as number);
  const own = (fromStart ? dates.earlyStart : dates.earlyFinish)[task] as number;
  return slackBetween(network, task, own, withLag(network, link, succ, target, -1, span));
}

/** Time a task can slip without moving a successor or, as for one without successors, the end of the project. */
export function freeSlackOf(network: Network, dates: Dates, task: number): number {
  const flags = network.flags[task] as number;
  if (flags & Flag.finished) return 0;
  const total = dates.totalSlack[task] as number;
  if ((flags & (Flag.summary | Flag.started)) === Flag.summary) return Math.max(0, total);
  const { outFrom, outLink, outSucc, outKind } = network.links;
  // A task that is late already can still slip without moving others; one that is not, never further than its total slack.
  let free = total >= 0 ? total : slackBetween(network, task, dates.earlyFinish[task] as number, dates.projectFinish);
  for (let at = outFrom[task] as number; at < (outFrom[task + 1] as number) && free > 0; at += 1) {
    const to = outSucc[at] as number;
    const toFlags = network.flags[to] as number;
    if (toFlags & (Flag.finished | Flag.inactive)) continue;
    // Where the next task follows at once, there is nothing to measure.
    const next = outKind[at] === FS && !(toFlags & (Flag.alap | Flag.milestone));
    if (next && (dates.earlyStart[to] as number) <= (dates.earlyFinish[task] as number)) return 0;
    free = Math.min(free, freeSlackOfLink(network, dates, outLink[at] as number, task, to));
  }
  return Math.max(0, free);
}

const notPlain = Flag.started | Flag.manual | Flag.assigned | Flag.summary | Flag.elapsed | Flag.constrained | Flag.otherHours;

/** Slack at the start of a task: from its early to its late start. */
export function startSlackOf(network: Network, dates: Dates, task: number): number {
  if ((network.flags[task] as number) & Flag.alap) return 0;
  return slackBetween(network, task, dates.earlyStart[task] as number, lateStartOf(network, dates, task));
}

/** Slack at the end of a task: from its early to its late finish. */
export function finishSlackOf(network: Network, dates: Dates, task: number): number {
  const flags = network.flags[task] as number;
  if (flags & Flag.alap) return 0;
  // Both ends of a plain task lie its length apart in one calendar, and so have the same slack.
  if ((flags & notPlain) === 0) return startSlackOf(network, dates, task);
  return slackBetween(network, task, dates.earlyFinish[task] as number, dates.lateFinish[task] as number);
}

function totalSlackOf(network: Network, dates: Dates, task: number, flags: number): number {
  // What has begun, or was placed by hand, can only slip at its end.
  if (flags & (Flag.started | Flag.manual)) return finishSlackOf(network, dates, task);
  const atStart = startSlackOf(network, dates, task);
  if ((flags & notPlain) === 0) return atStart;
  return Math.min(atStart, finishSlackOf(network, dates, task));
}

/** Total and free slack of a task, and whether it is critical. */
export function measureSlack(network: Network, dates: Dates, task: number): void {
  const flags = network.flags[task] as number;
  const total = totalSlackOf(network, dates, task, flags);
  dates.totalSlack[task] = total;
  dates.critical[task] = total <= network.criticalLimit && !(flags & (Flag.finished | Flag.inactive)) ? 1 : 0;
}

/** Slack of the whole network. */
export function slackPass(network: Network, dates: Dates): void {
  for (let task = 0; task < network.size; task += 1) {
    measureSlack(network, dates, task);
    dates.freeSlack[task] = freeSlackOf(network, dates, task);
  }
}

/** Where a task is scheduled to start: early, or late when it is to be done as late as possible. */
export const startOf = (network: Network, dates: Dates, task: number): LocalMinute =>
  (network.flags[task] as number) & Flag.alap ? lateStartOf(network, dates, task) : (dates.earlyStart[task] as number);

/** Where a task is scheduled to finish. */
export const finishOf = (network: Network, dates: Dates, task: number): LocalMinute =>
  ((network.flags[task] as number) & Flag.alap ? dates.lateFinish : dates.earlyFinish)[task] as number;
