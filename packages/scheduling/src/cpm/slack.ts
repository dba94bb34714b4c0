import type { LocalMinute } from '../calendar/index.js';
import { spanOf } from './forward.js';
import { type Dates, FF, Flag, FS, type Network, SS } from './network.js';
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
    ? ((alap ? dates.lateStart : early)[succ] as number)
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
  const { outFrom, outLink, succ } = network.links;
  // A task that is late already can still slip without moving others; one that is not, never further than its total slack.
  let free = total >= 0 ? total : slackBetween(network, task, dates.earlyFinish[task] as number, dates.projectFinish);
  for (let at = outFrom[task] as number; at < (outFrom[task + 1] as number) && free > 0; at += 1) {
    const link = outLink[at] as number;
    const to = succ[link] as number;
    if ((network.flags[to] as number) & (Flag.finished | Flag.inactive)) continue;
    free = Math.min(free, freeSlackOfLink(network, dates, link, task, to));
  }
  return Math.max(0, free);
}

const notPlain = Flag.started | Flag.manual | Flag.assigned | Flag.summary | Flag.elapsed | Flag.constrained;

/** Start, finish and total slack of a task, and whether it is critical. */
export function measureSlack(network: Network, dates: Dates, task: number): void {
  const flags = network.flags[task] as number;
  const startSlack = slackBetween(network, task, dates.earlyStart[task] as number, dates.lateStart[task] as number);
  // Both ends of a plain task lie its length apart in one calendar, and so have the same slack.
  const plain = (flags & notPlain) === 0 && network.calendar[task] === network.ownCalendar[task];
  const finishSlack = plain
    ? startSlack
    : slackBetween(network, task, dates.earlyFinish[task] as number, dates.lateFinish[task] as number);
  const asLate = flags & Flag.alap;
  // What has begun, or was placed by hand, can only slip at its end.
  const placed = flags & (Flag.started | Flag.manual);
  const total = asLate ? 0 : placed ? finishSlack : Math.min(startSlack, finishSlack);
  dates.startSlack[task] = asLate ? 0 : startSlack;
  dates.finishSlack[task] = asLate ? 0 : finishSlack;
  dates.totalSlack[task] = total;
  dates.critical[task] = total <= network.criticalLimit && !(flags & (Flag.finished | Flag.inactive)) ? 1 : 0;
}

/** Scheduled dates: the early ones, or the late ones of a task to be done as late as possible. */
export function placeTask(network: Network, dates: Dates, task: number): void {
  const late = (network.flags[task] as number) & Flag.alap;
  dates.start[task] = (late ? dates.lateStart : dates.earlyStart)[task] as number;
  dates.finish[task] = (late ? dates.lateFinish : dates.earlyFinish)[task] as number;
}

/** Slack of the whole network. */
export function slackPass(network: Network, dates: Dates): void {
  for (let task = 0; task < network.size; task += 1) {
    measureSlack(network, dates, task);
    placeTask(network, dates, task);
    dates.freeSlack[task] = freeSlackOf(network, dates, task);
  }
}
