import { spansWithin, type WorkCalendar } from '../calendar/index.js';
import { Driver, Flag, FNET, type Network, SNET } from '../cpm/network.js';
import type { Schedule } from '../cpm/schedule.js';
import type { SimulatedTask, SimulationModel, ThreePointEstimate } from '../monte-carlo/index.js';
import type { Uid } from '../plan/index.js';
import { isWork, leafLinks } from './leaf-links.js';

/** A simulation model with the tasks its indices stand for. */
export interface SimulationOfPlan {
  readonly model: SimulationModel;
  readonly uids: readonly Uid[];
}

/** Calendars reach so much further than the plan, in case it takes longer. */
const room = 4;

function axisOf(axes: Map<WorkCalendar, number>, network: Network, row: number): number {
  if ((network.flags[row] as number) & Flag.elapsed) return -1;
  const calendar = network.calendar[row] ?? network.projectCalendar;
  const known = axes.get(calendar) ?? axes.size;
  axes.set(calendar, known);
  return known;
}

/** What holds a task beside its links: progress, a date by hand, a constraint. */
function holdsOf({ network, dates }: Schedule, row: number): Partial<SimulatedTask> {
  const flags = network.flags[row] as number;
  const start = dates.earlyStart[row] as number;
  if (flags & Flag.finished) return { begun: { startedAt: start, resumeAt: dates.earlyFinish[row] as number } };
  if (flags & Flag.manual) return { pinnedAt: start };
  if (flags & Flag.started) {
    const resume = network.resume[row] as number;
    return { begun: { startedAt: start, resumeAt: Number.isNaN(resume) ? start : resume } };
  }
  const date = network.constraintDate[row] as number;
  if (network.constraint[row] === SNET) return { notBefore: date };
  if (network.constraint[row] === FNET) return { notFinishedBefore: date };
  // Must and no-later constraints hold where they decided the start.
  return dates.driver[row] === Driver.constraint ? { pinnedAt: start } : {};
}

function certainDuration(network: Network, row: number): number {
  const flags = network.flags[row] as number;
  if (flags & Flag.finished) return 0;
  const left = flags & Flag.started && !Number.isNaN(network.resume[row] as number);
  return (left ? network.remaining[row] : network.length[row]) as number;
}

/**
 * The model of a schedule for Monte Carlo: its tasks, links, calendars and what holds them. Summaries
 * and inactive tasks are left out; links of summaries go to the tasks below them.
 *
 * @param estimates three-point estimates, minutes of work (of what is left, for started tasks); tasks without keep their duration
 */
export function simulationModelOf(made: Schedule, estimates: ReadonlyMap<Uid, ThreePointEstimate> = new Map()): SimulationOfPlan {
  const { network, dates } = made;
  const rows = network.uids.map((_, row) => row).filter((row) => isWork(network, row));
  const indexOf = new Map(rows.map((row, index) => [row, index]));
  const axes = new Map<WorkCalendar, number>([[network.projectCalendar, 0]]);
  const tasks = rows.map((row): SimulatedTask => {
    const finished = (network.flags[row] as number) & Flag.finished;
    const estimate = finished ? undefined : estimates.get(network.uids[row] as Uid);
    return { duration: estimate ?? certainDuration(network, row), axis: axisOf(axes, network, row), ...holdsOf(made, row) };
  });
  const links = leafLinks(network, dates).map(({ from, to, type, lag, percent, elapsed }) => ({
    from: indexOf.get(from) ?? 0,
    to: indexOf.get(to) ?? 0,
    type,
    lag,
    lagIn: percent ? ('percent' as const) : elapsed ? ('clock' as const) : ('work' as const),
  }));
  const earliest = rows.reduce((least, row) => Math.min(least, dates.earlyStart[row] as number), network.projectStart);
  const until = earliest + (dates.projectFinish - earliest + 366 * 1440) * room;
  const model: SimulationModel = {
    start: network.projectStart,
    axes: [...axes.keys()].map((calendar) => spansWithin(calendar, earliest - 31 * 1440, until)),
    tasks,
    links,
  };
  return { model, uids: rows.map((row) => network.uids[row] as Uid) };
}
