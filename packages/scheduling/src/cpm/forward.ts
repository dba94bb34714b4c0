import { type LocalMinute, placeForward, type Placement, workBetween, type WorkCalendar } from '../calendar/index.js';
import { type Dates, Driver, FF, Flag, FNET, FNLT, FS, LagMode, lateStartOf, MFO, MSO, type Network, SNET, SNLT, SS } from './network.js';
import { finishAfter, firstWork, startBefore, withLag } from './span.js';

/** Work time a summary spans, for lags that are a percent of it. */
export const spanOf = (network: Network, dates: Dates, task: number): number =>
  workBetween(network.projectCalendar, dates.earlyStart[task] as number, dates.earlyFinish[task] as number);

/** Dates of a predecessor that bind its successor: the late ones of a task that is to be done as late as possible. */
const bindsLate = (network: Network, pred: number, succ: number, late: boolean): boolean =>
  late && ((network.flags[pred] as number) & Flag.alap) !== 0 && ((network.flags[succ] as number) & Flag.alap) === 0;

/** Earliest start of `task` that a link allows. */
export function startByLink(network: Network, dates: Dates, link: number, task: number, late: boolean): LocalMinute {
  const { pred, type } = network.links;
  const from = pred[link] as number;
  const useLate = bindsLate(network, from, task, late);
  const span = (network.flags[from] as number) & Flag.summary ? spanOf(network, dates, from) : 0;
  const kind = type[link];
  if (kind === FS || kind === FF) {
    const finish = (useLate ? dates.lateFinish : dates.earlyFinish)[from] as number;
    if (kind === FS) return withLag(network, link, task, finish, 1, span);
    const begin = withLag(network, link, task, startBefore(network, task, finish, true), 1, span);
    return begin < network.projectStart ? network.projectStart : begin;
  }
  const start = useLate ? lateStartOf(network, dates, from) : (dates.earlyStart[from] as number);
  return withLag(network, link, task, kind === SS ? start : startBefore(network, task, start, false), 1, span);
}

/** Earliest start by all links of the task and of the summaries it belongs to; -Infinity without any. */
function startByLinks(network: Network, dates: Dates, task: number, late: boolean): LocalMinute {
  const { inFrom, pred, type, mode } = network.links;
  const { hasSummaryLinks, flags } = network;
  let start = Number.NEGATIVE_INFINITY;
  let driver = -1;
  for (let heir = hasSummaryLinks ? (network.inHeir[task] as number) : task; heir >= 0; heir = hasSummaryLinks ? aboveIn(network, heir) : -1) {
    for (let link = inFrom[heir] as number; link < (inFrom[heir + 1] as number); link += 1) {
      const from = pred[link] as number;
      if ((flags[from] as number) & Flag.inactive) continue;
      const atOnce = type[link] === FS && mode[link] === LagMode.none && !late;
      const bound = atOnce ? (dates.earlyFinish[from] as number) : startByLink(network, dates, link, task, late);
      if (bound > start) {
        start = bound;
        driver = link;
      }
    }
  }
  if (driver >= 0) dates.driver[task] = driver;
  return start;
}

function aboveIn(network: Network, heir: number): number {
  const parent = network.parent[heir] as number;
  return parent < 0 ? -1 : (network.inHeir[parent] as number);
}

/** Where no link binds the task: the project's start, or a constraint's date even before it. */
function startWithoutLinks(network: Network, dates: Dates, task: number): LocalMinute {
  const date = network.constraintDate[task] as number;
  dates.driver[task] = Driver.constraint;
  if (network.constraint[task] === SNET) return date;
  if (network.constraint[task] === FNET) return startBefore(network, task, date, false);
  dates.driver[task] = Driver.projectStart;
  return firstWork(network, task, network.projectStart);
}

/** Moves the start to where its constraint wants it. */
function constrainedStart(network: Network, dates: Dates, task: number, start: LocalMinute): LocalMinute {
  const date = network.constraintDate[task] as number;
  const honor = network.project.honorConstraints !== false;
  let moved = start;
  switch (network.constraint[task]) {
    case SNET:
      moved = Math.max(start, date);
      break;
    case FNET:
      moved = Math.max(start, startBefore(network, task, date, false));
      break;
    case SNLT:
      moved = honor ? Math.min(start, date) : start;
      break;
    case FNLT:
      moved = honor ? Math.min(start, startBefore(network, task, date, false)) : start;
      break;
    case MSO:
      moved = honor ? date : Math.max(start, date);
      break;
    case MFO: {
      const begin = startBefore(network, task, date, false);
      moved = honor ? begin : Math.max(start, begin);
      break;
    }
    default:
  }
  if (moved !== start) {
    dates.driver[task] = Driver.constraint;
    dates.linkedStart[task] = moved;
  }
  return moved;
}

/** Finish of a started task: what is left goes on where it stopped, after the status date or the links where those are to hold. */
function finishOfStarted(network: Network, dates: Dates, task: number, late: boolean): LocalMinute {
  const start = network.fixedStart[task] as number;
  const { outOfSequence, moveRemainingStartsForward } = network.project;
  const resume = network.resume[task] as number;
  let finish = resume >= start ? finishAfter(network, task, resume, true) : finishAfter(network, task, start, false);
  let from = Number.NEGATIVE_INFINITY;
  if (outOfSequence === 'retained') from = startByLinks(network, dates, task, late);
  if (moveRemainingStartsForward) from = Math.max(from, network.statusDate);
  if (from > start && (network.remaining[task] as number) > 0) {
    finish = Math.max(finish, finishAfter(network, task, firstWork(network, task, from), true));
  }
  if (network.constraint[task] === FNET) finish = Math.max(finish, network.constraintDate[task] as number);
  return finish;
}

function forwardSpecial(network: Network, dates: Dates, task: number, late: boolean): void {
  const flags = network.flags[task] as number;
  if (flags & (Flag.manual | Flag.finished)) {
    dates.driver[task] = flags & Flag.manual ? Driver.manual : Driver.actual;
    dates.earlyStart[task] = network.fixedStart[task] as number;
    dates.earlyFinish[task] = network.fixedFinish[task] as number;
  } else if (flags & Flag.started) {
    const finish = finishOfStarted(network, dates, task, late);
    dates.driver[task] = Driver.actual;
    dates.earlyStart[task] = network.fixedStart[task] as number;
    dates.earlyFinish[task] = finish;
  }
}

/** Flags of tasks that need more than to be placed from their start on in one calendar. */
const notPlain = Flag.constrained | Flag.delayed | Flag.milestone | Flag.elapsed | Flag.assigned;
const placed: Placement = { start: 0, finish: 0 };

/**
 * Early dates of one task from those of its predecessors.
 *
 * @param late the second pass of a plan with tasks to be done as late as possible
 */
export function forwardTask(network: Network, dates: Dates, task: number, late: boolean): void {
  const flags = network.flags[task] as number;
  if (flags & (Flag.manual | Flag.started | Flag.finished)) {
    forwardSpecial(network, dates, task, late);
    dates.linkedStart[task] = dates.earlyStart[task] as number;
    return;
  }
  let start = startByLinks(network, dates, task, late);
  if (start === Number.NEGATIVE_INFINITY) start = startWithoutLinks(network, dates, task);
  if ((flags & notPlain) === 0) {
    placeForward(network.calendar[task] as WorkCalendar, start, network.length[task] as number, placed);
    dates.earlyStart[task] = placed.start;
    dates.earlyFinish[task] = placed.finish;
    return;
  }
  dates.linkedStart[task] = start;
  start = firstWork(network, task, start);
  if (flags & Flag.delayed) {
    start = firstWork(network, task, start + (network.delay[task] as number));
    dates.driver[task] = Driver.levelling;
    dates.linkedStart[task] = start;
  }
  if (flags & Flag.constrained) start = constrainedStart(network, dates, task, start);
  dates.earlyStart[task] = start;
  dates.earlyFinish[task] = finishAfter(network, task, start, false);
}

/** The task below a summary that starts first; of several its own children before those further down. */
function starterOf(network: Network, dates: Dates, summary: number): number {
  let starter = -1;
  let start = Number.POSITIVE_INFINITY;
  for (const nested of [false, true]) {
    for (const child of network.children[summary] ?? []) {
      const flags = network.flags[child] as number;
      if (flags & Flag.inactive || (flags & Flag.summary) !== 0 !== nested) continue;
      if ((dates.earlyStart[child] as number) >= start) continue;
      start = dates.earlyStart[child] as number;
      starter = nested ? (dates.starter[child] as number) : child;
    }
  }
  return starter;
}

/** Early dates of a summary: from its first child's start to its last child's finish. */
export function forwardSummary(network: Network, dates: Dates, task: number, late: boolean): void {
  let start = Number.POSITIVE_INFINITY;
  let finish = Number.NEGATIVE_INFINITY;
  for (const child of network.children[task] ?? []) {
    const flags = network.flags[child] as number;
    if (flags & Flag.inactive) continue;
    const asLate = late && flags & Flag.alap;
    start = Math.min(start, asLate ? lateStartOf(network, dates, child) : (dates.earlyStart[child] as number));
    finish = Math.max(finish, (asLate ? dates.lateFinish : dates.earlyFinish)[child] as number);
  }
  const empty = start === Number.POSITIVE_INFINITY;
  dates.driver[task] = Driver.children;
  dates.earlyStart[task] = empty ? network.projectStart : start;
  dates.linkedStart[task] = dates.earlyStart[task] as number;
  dates.earlyFinish[task] = empty ? network.projectStart : finish;
  if (network.hasSummaryLinks) dates.starter[task] = starterOf(network, dates, task);
}

/** Forward pass over the whole network. */
export function forwardPass(network: Network, dates: Dates, late: boolean): void {
  const { order, size, flags } = network;
  for (let at = 0; at < order.length; at += 1) {
    const node = order[at] as number;
    if (node >= size) forwardSummary(network, dates, node - size, late);
    else if (!((flags[node] as number) & Flag.summary)) forwardTask(network, dates, node, late);
  }
}
