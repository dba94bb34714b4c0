import { type LocalMinute, nextStart, placeBackward, type Placement, type WorkCalendar } from '../calendar/index.js';
import { spanOf } from './forward.js';
import { type Dates, FF, Flag, FNLT, FS, lagged, lateStartOf, MFO, MSO, type Network, SNLT, SS } from './network.js';
import { freeSlackOf, measureSlack } from './slack.js';
import { finishAfter, lastWork, startBefore, withLag } from './span.js';

/** When a successor's work must be able to go on: its latest start, or where it was left off if it has begun. */
function mustBeDoneFor(network: Network, dates: Dates, succ: number): LocalMinute {
  if (((network.flags[succ] as number) & (Flag.started | Flag.milestone)) === Flag.started) {
    const resume = network.resume[succ] as number;
    if (!Number.isNaN(resume)) return resume;
  }
  return dates.latestStart[succ] as number;
}

/** Latest date that a link leaves to its predecessor: of the finish for FS and FF, of the start for SS and SF. */
export function boundByLink(network: Network, dates: Dates, link: number, succ: number): LocalMinute {
  const pred = network.links.pred[link] as number;
  const span = (network.flags[pred] as number) & Flag.summary ? spanOf(network, dates, pred) : 0;
  switch (network.links.type[link]) {
    case FS:
      return withLag(network, link, succ, mustBeDoneFor(network, dates, succ), -1, span);
    case SS: {
      const calendar = network.ownCalendar[pred] as WorkCalendar;
      return withLag(network, link, succ, nextStart(calendar, lateStartOf(network, dates, succ)), -1, span);
    }
    default:
      return withLag(network, link, succ, dates.lateFinish[succ] as number, -1, span);
  }
}

/** A finished task no longer limits those before it. */
const limits = (network: Network, succ: number): boolean =>
  ((network.flags[succ] as number) & (Flag.finished | Flag.inactive)) === 0;

/** The tightest bound of a link on its predecessor over all tasks it leads to; Infinity when none is left. `at` is its place among the links out. */
function boundOfLink(network: Network, dates: Dates, at: number): LocalMinute {
  const { outLink, outSucc, outKind } = network.links;
  const succ = outSucc[at] as number;
  const flags = network.flags[succ] as number;
  if (flags & Flag.summary) return dates.linkBound[outLink[at] as number] as number;
  if (flags & (Flag.finished | Flag.inactive)) return Number.POSITIVE_INFINITY;
  if (outKind[at] === FS && !(flags & Flag.started)) return dates.latestStart[succ] as number;
  return boundByLink(network, dates, outLink[at] as number, succ);
}

/** Latest finish of `task` by all links of the task and of the summaries it belongs to; Infinity without any. */
function finishByLinks(network: Network, dates: Dates, task: number): LocalMinute {
  const { outFrom, outKind } = network.links;
  const placed = (network.flags[task] as number) & (Flag.started | Flag.manual);
  let finish = Number.POSITIVE_INFINITY;
  const { hasSummaryLinks } = network;
  for (let heir = hasSummaryLinks ? (network.outHeir[task] as number) : task; heir >= 0; heir = hasSummaryLinks ? aboveOut(network, heir) : -1) {
    for (let at = outFrom[heir] as number; at < (outFrom[heir + 1] as number); at += 1) {
      const bound = boundOfLink(network, dates, at);
      if (bound === Number.POSITIVE_INFINITY) continue;
      const type = (outKind[at] as number) & ~lagged;
      if (type === FS || type === FF) {
        if (bound < finish) finish = bound;
      } else if (placed) {
        // Its start is done, or set by hand; no bound on it can hold.
        finish = Math.min(finish, dates.projectFinish);
      } else if (heir === task || dates.starter[heir] === task) {
        // A bound on a summary's start holds for the task that starts it.
        finish = Math.min(finish, finishAfter(network, task, bound, false));
      }
    }
  }
  return finish;
}

function aboveOut(network: Network, heir: number): number {
  const parent = network.parent[heir] as number;
  return parent < 0 ? -1 : (network.outHeir[parent] as number);
}

function constrainedFinish(network: Network, task: number, finish: LocalMinute): LocalMinute {
  const date = network.constraintDate[task] as number;
  switch (network.constraint[task]) {
    case MSO:
      return finishAfter(network, task, date, false);
    case MFO:
      return date;
    case SNLT:
      return Math.min(finish, finishAfter(network, task, date, false));
    case FNLT:
      return Math.min(finish, date);
    default:
      return finish;
  }
}

const notPlain = Flag.started | Flag.manual | Flag.milestone | Flag.elapsed | Flag.assigned;
const placed: Placement = { start: 0, finish: 0 };

/** Late dates of one task from those of its successors. */
export function backwardTask(network: Network, dates: Dates, task: number): void {
  const flags = network.flags[task] as number;
  if (flags & Flag.finished) {
    dates.latestStart[task] = network.fixedStart[task] as number;
    dates.lateFinish[task] = network.fixedFinish[task] as number;
    return;
  }
  let finish = finishByLinks(network, dates, task);
  if (finish === Number.POSITIVE_INFINITY) {
    finish = network.project.multipleCriticalPaths ? (dates.earlyFinish[task] as number) : dates.projectFinish;
  }
  if (finish > dates.projectFinish) finish = dates.projectFinish;
  if (flags & Flag.constrained) finish = constrainedFinish(network, task, finish);
  if (flags & Flag.deadline) finish = Math.min(finish, network.deadline[task] as number);
  if ((flags & notPlain) === 0) {
    placeBackward(network.calendar[task] as WorkCalendar, finish, network.length[task] as number, placed);
    dates.lateFinish[task] = placed.finish;
    dates.latestStart[task] = placed.start;
    return;
  }
  finish = lastWork(network, task, finish);
  const start = startBefore(network, task, finish, (flags & (Flag.started | Flag.manual)) === Flag.started);
  dates.lateFinish[task] = finish;
  dates.latestStart[task] = start;
}

function tasksBelow(network: Network, summary: number, found: number[] = []): number[] {
  for (const child of network.children[summary] ?? []) {
    if ((network.flags[child] as number) & Flag.summary) tasksBelow(network, child, found);
    else found.push(child);
  }
  return found;
}

/** Late dates of a summary, and what the links into it leave to their predecessors. */
export function backwardSummary(network: Network, dates: Dates, task: number): void {
  let start = Number.POSITIVE_INFINITY;
  let finish = Number.NEGATIVE_INFINITY;
  for (const child of network.children[task] ?? []) {
    const flags = network.flags[child] as number;
    if (flags & Flag.inactive) continue;
    const manual = (flags & Flag.manual) !== 0;
    start = Math.min(start, manual ? (dates.earlyStart[child] as number) : lateStartOf(network, dates, child));
    finish = Math.max(finish, (manual ? dates.earlyFinish : dates.lateFinish)[child] as number);
  }
  const empty = start === Number.POSITIVE_INFINITY;
  dates.latestStart[task] = empty ? dates.projectFinish : start;
  dates.lateFinish[task] = empty ? dates.projectFinish : finish;
  const { inFrom } = network.links;
  if (inFrom[task] === inFrom[task + 1]) return;
  const below = tasksBelow(network, task).filter((one) => limits(network, one));
  const begun = ((network.flags[task] as number) & (Flag.started | Flag.finished)) === Flag.started;
  for (let link = inFrom[task] as number; link < (inFrom[task + 1] as number); link += 1) {
    let bound = Number.POSITIVE_INFINITY;
    for (const one of below) bound = Math.min(bound, boundByLink(network, dates, link, one));
    // Its late start is the actual one of a task below that has begun: what leads to the summary must be done by then.
    if (begun && network.links.type[link] === FS) {
      const pred = network.links.pred[link] as number;
      const span = (network.flags[pred] as number) & Flag.summary ? spanOf(network, dates, pred) : 0;
      bound = Math.min(bound, withLag(network, link, task, dates.latestStart[task] as number, -1, span));
    }
    dates.linkBound[link] = bound;
  }
}

/** Backward pass over the whole network from `dates.projectFinish`; slack is measured on the way, where it needs nothing that comes later. */
export function backwardPass(network: Network, dates: Dates): void {
  const { order, size, flags } = network;
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const node = order[at] as number;
    if (node >= size) continue;
    if ((flags[node] as number) & Flag.summary) backwardSummary(network, dates, node);
    else backwardTask(network, dates, node);
    measureSlack(network, dates, node);
    dates.freeSlack[node] = freeSlackOf(network, dates, node);
  }
}
