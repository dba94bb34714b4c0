import { formatLocal } from '../calendar/index.js';
import { type PlanDefinition, PlanError, type Uid } from '../plan/index.js';
import { compileNetwork } from './compile.js';
import { type Dates, Flag, lateStartOf, type Network } from './network.js';
import { computeDates } from './passes.js';
import { finishOf, finishSlackOf, startOf, startSlackOf } from './slack.js';

/** One task of a schedule. Dates are local ISO texts, slack is minutes of work (clock minutes of elapsed tasks). */
export interface ScheduledTask {
  readonly uid: Uid;
  readonly start: string;
  readonly finish: string;
  readonly earlyStart: string;
  readonly earlyFinish: string;
  readonly lateStart: string;
  readonly lateFinish: string;
  /** How far it can slip without moving the end of the project, or what a constraint or deadline wants; negative when that is missed already. */
  readonly totalSlack: number;
  /** How far it can slip without moving a successor. */
  readonly freeSlack: number;
  readonly startSlack: number;
  readonly finishSlack: number;
  readonly critical: boolean;
  readonly summary: boolean;
}

/** A plan with its dates. `reschedule` changes it in place. */
export interface Schedule {
  readonly network: Network;
  readonly dates: Dates;
}

function rowOf(schedule: Schedule, row: number): ScheduledTask {
  const { network, dates } = schedule;
  return {
    uid: network.uids[row] as Uid,
    start: formatLocal(startOf(network, dates, row)),
    finish: formatLocal(finishOf(network, dates, row)),
    earlyStart: formatLocal(dates.earlyStart[row] as number),
    earlyFinish: formatLocal(dates.earlyFinish[row] as number),
    lateStart: formatLocal(lateStartOf(network, dates, row)),
    lateFinish: formatLocal(dates.lateFinish[row] as number),
    totalSlack: dates.totalSlack[row] as number,
    freeSlack: dates.freeSlack[row] as number,
    startSlack: startSlackOf(network, dates, row),
    finishSlack: finishSlackOf(network, dates, row),
    critical: dates.critical[row] === 1,
    summary: ((network.flags[row] as number) & Flag.summary) !== 0,
  };
}

/**
 * Schedules a plan by the critical path method, with the rules of Microsoft Project.
 * Source: Kelley and Walker, "Critical-path planning and scheduling", 1959; the rules are in the README.
 *
 * @throws {PlanError} where the plan contradicts itself, {CycleError} with the path where tasks wait for one another, {CalendarError} for its calendars, {LocalTimeError} for a date that cannot be read
 */
export function schedule(plan: PlanDefinition): Schedule {
  const network = compileNetwork(plan);
  return { network, dates: computeDates(network) };
}

/** Place of a task in the columns. @throws {PlanError} when the plan has no such task */
export function placeOf({ network }: Schedule, uid: Uid): number {
  const row = network.indexOf.get(uid);
  if (row === undefined) throw new PlanError('plan.unknown-task', `there is no task ${uid} in the plan`);
  return row;
}

/** The dates of one task. @throws {PlanError} when the plan has no such task */
export const taskOf = (made: Schedule, uid: Uid): ScheduledTask => rowOf(made, placeOf(made, uid));

/** The dates of all tasks, in the order of the plan. */
export const tasksOf = (made: Schedule): ScheduledTask[] => made.network.uids.map((_, row) => rowOf(made, row));

/** Start and finish of the whole project. */
export function spanOfProject({ network, dates }: Schedule): { start: string; finish: string } {
  let start = Number.POSITIVE_INFINITY;
  let finish = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < network.size; row += 1) {
    if ((network.flags[row] as number) & (Flag.summary | Flag.inactive)) continue;
    start = Math.min(start, startOf(network, dates, row));
    finish = Math.max(finish, finishOf(network, dates, row));
  }
  const empty = start > finish;
  return {
    start: formatLocal(empty ? network.projectStart : start),
    finish: formatLocal(empty ? network.projectStart : finish),
  };
}
