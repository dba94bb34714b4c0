import { addWork, workBetween, type WorkCalendar } from '../calendar/index.js';
import type { Schedule } from '../cpm/index.js';
import { FNET, Flag, MFO, MSO, SNET, type Dates, type Network } from '../cpm/network.js';
import { leafLinksOf, leavesOf, plannedWork } from '../leaf-plan/leaf-links.js';
import { PlanError, type Uid } from '../plan/index.js';
import type { RiskEvent, SimulatedTask, SimulationModel } from './simulation-model.js';
import { latestPossibleFinish } from './simulate.js';
import type { ThreePointEstimate } from './three-point.js';
import type { WorkSpans } from './work-axis.js';

/** What is uncertain about a plan; minutes of work (of the clock for elapsed tasks). */
export interface PlanUncertainty {
  /** Durations; of a task in progress, what is left of it. */
  readonly estimates?: readonly (ThreePointEstimate & { readonly task: Uid })[];
  readonly correlations?: readonly { readonly tasks: readonly [Uid, Uid]; readonly coefficient: number }[];
  readonly risks?: readonly (Omit<RiskEvent, 'impacts'> & {
    readonly impacts: readonly (Omit<RiskEvent['impacts'][number], 'task'> & { readonly task: Uid })[];
  })[];
}

/** A plan made ready for simulation; result and model list the tasks in the order of `uids`. */
export interface PlanSimulation {
  readonly model: SimulationModel;
  /** The tasks that do work: summaries and inactive tasks are not among them. */
  readonly uids: readonly Uid[];
}

const year = 525_600;

/** Working spans of a calendar from a moment to (at least) another. */
const spansOf = (calendar: WorkCalendar, from: number, to: number): WorkSpans => {
  // The calendar makes itself ready as far as it is asked.
  workBetween(calendar, from, to);
  let first = 0;
  while (first < calendar.count - 1 && (calendar.ends[first] ?? 0) <= from) first += 1;
  let last = first + 1;
  while (last < calendar.count && (calendar.starts[last] ?? 0) < to) last += 1;
  return { starts: calendar.starts.slice(first, last), ends: calendar.ends.slice(first, last) };
};

const begunWork = (network: Network, dates: Dates, row: number): Pick<SimulatedTask, 'begun' | 'duration'> => {
  const flags = network.flags[row] ?? 0;
  const startedAt = dates.earlyStart[row] ?? 0;
  const finish = dates.earlyFinish[row] ?? 0;
  const left = flags & (Flag.finished | Flag.manual) ? 0 : (network.remaining[row] ?? 0);
  const calendar = network.calendar[row];
  const resumeAt = flags & Flag.elapsed || !calendar ? finish - left : addWork(calendar, finish, -left);
  return { begun: { startedAt, resumeAt }, duration: left };
};

const taskOfRow = (network: Network, dates: Dates, row: number, axis: number): SimulatedTask => {
  const flags = network.flags[row] ?? 0;
  if (flags & (Flag.started | Flag.finished | Flag.manual)) return { axis, ...begunWork(network, dates, row) };
  const planned = { axis, duration: plannedWork(network, dates, row) };
  const start = dates.earlyStart[row] ?? 0;
  const date = network.constraintDate[row] ?? 0;
  switch (network.constraint[row]) {
    case SNET:
      return { ...planned, notBefore: date };
    case FNET:
      return { ...planned, notFinishedBefore: date };
    case MSO:
    case MFO:
      return { ...planned, pinnedAt: start };
    default:
      return flags & Flag.delayed ? { ...planned, notBefore: start } : planned;
  }
};

/**
 * Prepares the simulation of a schedule. Links, lags, calendars, progress and constraints that hold a task back or pin it
 * are kept; constraints that would pull a task ahead of its links, deadlines and as-late-as-possible are not, since a
 * simulation is to show what happens, not what was promised.
 *
 * @throws {PlanError} where an estimate, correlation or risk names a task that does no work in the plan.
 */
export const simulationOfPlan = (
  { network, dates }: Schedule,
  { estimates = [], correlations = [], risks = [] }: PlanUncertainty = {},
): PlanSimulation => {
  const rows = leavesOf(network);
  const indexOfRow = new Map(rows.map((row, index) => [row, index]));
  const indexOf = (uid: Uid): number => {
    const index = indexOfRow.get(network.indexOf.get(uid) ?? -1);
    if (index === undefined) throw new PlanError('plan.unknown-task', `no task ${uid} does work in the plan`);
    return index;
  };
  const calendars = [...new Set(rows.flatMap((row) => network.calendar[row] ?? []))];
  const axisOf = new Map(calendars.map((calendar, axis) => [calendar, axis]));
  const isElapsed = (row: number): boolean => ((network.flags[row] ?? 0) & Flag.elapsed) !== 0;
  const estimateOf = new Map(estimates.map(({ task, ...estimate }) => [indexOf(task), estimate]));
  const tasks = rows.map((row, index): SimulatedTask => {
    const calendar = network.calendar[row];
    const task = taskOfRow(network, dates, row, isElapsed(row) || !calendar ? -1 : (axisOf.get(calendar) ?? -1));
    return { ...task, duration: estimateOf.get(index) ?? task.duration };
  });
  const plan: SimulationModel = {
    start: network.projectStart,
    tasks,
    links: leafLinksOf(network, dates).flatMap(({ from, to, ...link }) => {
      const [a, b] = [indexOfRow.get(from), indexOfRow.get(to)];
      return a === undefined || b === undefined ? [] : [{ from: a, to: b, ...link }];
    }),
    correlations: correlations.map(({ tasks: [a, b], coefficient }) => ({ tasks: [indexOf(a), indexOf(b)], coefficient })),
    risks: risks.map((risk) => ({ ...risk, impacts: risk.impacts.map((one) => ({ ...one, task: indexOf(one.task) })) })),
  };
  const firstDate = rows.reduce((first, row) => Math.min(first, dates.earlyStart[row] ?? first), network.projectStart);
  // The calendars must reach as far as the worst run: found by trying, as that run needs them itself.
  let reach = dates.projectFinish + year;
  for (;;) {
    const axes = calendars.map((calendar) => spansOf(calendar, firstDate - year / 4, reach));
    const model = { ...plan, axes };
    const latest = latestPossibleFinish(model);
    if (latest <= reach) return { model, uids: rows.map((row) => network.uids[row] ?? '') };
    reach += 2 * (latest - dates.projectFinish) + year;
  }
};
