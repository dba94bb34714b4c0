import { addWork, spansWithin, type WorkCalendar } from '../calendar/index.js';
import { Driver, Flag, FNET, MFO, MSO, type Network, SNET } from '../cpm/network.js';
import type { Schedule } from '../cpm/schedule.js';
import {
  latestPossibleFinish,
  type RiskEvent,
  type SimulatedTask,
  type SimulationModel,
  type ThreePointEstimate,
} from '../monte-carlo/index.js';
import { PlanError, type Uid } from '../plan/index.js';
import { isWork, leafLinks } from './leaf-links.js';
import { plannedWork } from './planned-work.js';

/** A simulation model with the tasks its indices stand for. */
export interface SimulationOfPlan {
  readonly model: SimulationModel;
  readonly uids: readonly Uid[];
}

/** What is uncertain about a plan beside the durations of its tasks. */
export interface PlanUncertainty {
  readonly correlations?: readonly { readonly tasks: readonly [Uid, Uid]; readonly coefficient: number }[];
  readonly risks?: readonly (Omit<RiskEvent, 'impacts'> & {
    readonly impacts: readonly (Omit<RiskEvent['impacts'][number], 'task'> & { readonly task: Uid })[];
  })[];
}

const year = 366 * 1440;

function axisOf(axes: Map<WorkCalendar, number>, network: Network, row: number): number {
  if ((network.flags[row] as number) & Flag.elapsed) return -1;
  const calendar = network.calendar[row] ?? network.projectCalendar;
  const known = axes.get(calendar) ?? axes.size;
  axes.set(calendar, known);
  return known;
}

/** Work in progress, done or placed by hand: its start is a fact, and what is left of it ends where it is scheduled to. */
function begunTask({ network, dates }: Schedule, row: number): SimulatedTask {
  const flags = network.flags[row] as number;
  const finish = dates.earlyFinish[row] as number;
  const left = flags & (Flag.finished | Flag.manual) ? 0 : (network.remaining[row] as number);
  const calendar = network.calendar[row] ?? network.projectCalendar;
  const resumeAt = flags & Flag.elapsed ? finish - left : addWork(calendar, finish, -left);
  return { begun: { startedAt: dates.earlyStart[row] as number, resumeAt }, duration: left };
}

/** A task that is yet to begin, with what holds it beside its links. */
function plannedTask({ network, dates }: Schedule, row: number): SimulatedTask {
  const duration = plannedWork(network, dates, row);
  const start = dates.earlyStart[row] as number;
  const constraint = network.constraint[row];
  const date = network.constraintDate[row] as number;
  if (constraint === SNET) return { duration, notBefore: date };
  if (constraint === FNET) return { duration, notFinishedBefore: date };
  // Must constraints hold; no-later constraints where they decided the start.
  if (constraint === MSO || constraint === MFO || dates.driver[row] === Driver.constraint) return { duration, pinnedAt: start };
  return (network.flags[row] as number) & Flag.delayed ? { duration, notBefore: start } : { duration };
}

/** The calendars as far as the worst run reaches: found by trying, since that run needs them itself. */
function withAxes(plan: SimulationModel, calendars: readonly WorkCalendar[], from: number, finish: number): SimulationModel {
  for (let reach = finish + year; ; ) {
    const until = reach;
    const model = { ...plan, axes: calendars.map((calendar) => spansWithin(calendar, from - year / 4, until)) };
    const latest = latestPossibleFinish(model);
    if (latest <= reach) return model;
    reach += 2 * (latest - finish) + year;
  }
}

/**
 * The model of a schedule for Monte Carlo: its tasks, links, calendars and what holds them. Summaries
 * and inactive tasks are left out; links of summaries go to the tasks below them.
 *
 * @param estimates three-point estimates, minutes of work (of what is left, for started tasks); tasks without keep their duration
 * @throws {PlanError} where an estimate, correlation or risk names a task that does no work in the plan
 */
export function simulationModelOf(
  made: Schedule,
  estimates: ReadonlyMap<Uid, ThreePointEstimate> = new Map(),
  { correlations = [], risks = [] }: PlanUncertainty = {},
): SimulationOfPlan {
  const { network, dates } = made;
  const rows = network.uids.map((_, row) => row).filter((row) => isWork(network, row));
  const indexOfRow = new Map(rows.map((row, index) => [row, index]));
  const indexOf = (uid: Uid): number => {
    const index = indexOfRow.get(network.indexOf.get(uid) ?? -1);
    if (index === undefined) throw new PlanError('plan.unknown-task', `no task ${uid} does work in the plan`);
    return index;
  };
  [...estimates.keys()].forEach(indexOf);
  const axes = new Map<WorkCalendar, number>([[network.projectCalendar, 0]]);
  const fixed = Flag.started | Flag.finished | Flag.manual;
  const tasks = rows.map((row): SimulatedTask => {
    const flags = network.flags[row] as number;
    const task = flags & fixed ? begunTask(made, row) : plannedTask(made, row);
    const estimate = flags & (Flag.finished | Flag.manual) ? undefined : estimates.get(network.uids[row] as Uid);
    return { ...task, duration: estimate ?? task.duration, axis: axisOf(axes, network, row) };
  });
  const links = leafLinks(network, dates).map(({ from, to, type, lag, percent, elapsed }) => ({
    from: indexOfRow.get(from) ?? 0,
    to: indexOfRow.get(to) ?? 0,
    type,
    lag,
    lagIn: percent ? ('percent' as const) : elapsed ? ('clock' as const) : ('work' as const),
  }));
  const plan: SimulationModel = {
    start: network.projectStart,
    tasks,
    links,
    correlations: correlations.map(({ tasks: [a, b], coefficient }) => ({ tasks: [indexOf(a), indexOf(b)], coefficient })),
    risks: risks.map((risk) => ({ ...risk, impacts: risk.impacts.map((one) => ({ ...one, task: indexOf(one.task) })) })),
  };
  const earliest = rows.reduce((least, row) => Math.min(least, dates.earlyStart[row] as number), network.projectStart);
  const model = withAxes(plan, [...axes.keys()], earliest, dates.projectFinish);
  return { model, uids: rows.map((row) => network.uids[row] as Uid) };
}
