import { parseLocal, workBetween, type WorkCalendar } from '../calendar/index.js';
import { type ConstraintType, PlanError, type TaskDefinition } from '../plan/index.js';
import { constraintTypes, Flag, type Network } from './network.js';
import { finishAfter, startBefore } from './span.js';

/** A date of the plan, NaN for none. */
export const dateOf = (text: string | null | undefined): number => (text ? parseLocal(text) : Number.NaN);

const given = (value: number | null | undefined): value is number => value !== null && value !== undefined;

/** Duration of a task in minutes, without the gaps of a split. */
export function durationOf(task: TaskDefinition): number {
  return task.mode === 'manual' && given(task.manualDuration) ? task.manualDuration : (task.duration ?? 0);
}

/** What is left of a started task, gaps not counted. */
export function remainingOf(task: TaskDefinition): number {
  const duration = durationOf(task);
  if (task.actualFinish) return 0;
  if (given(task.remainingDuration)) return task.remainingDuration;
  if (given(task.actualDuration)) return Math.max(0, duration - task.actualDuration);
  return duration * (1 - (task.percentComplete ?? 0) / 100);
}

function constraintCode(task: TaskDefinition): number {
  const type: ConstraintType = task.constraint?.type ?? 'ASAP';
  const code = constraintTypes.indexOf(type);
  if (code > 1 && !task.constraint?.date) {
    throw new PlanError('plan.constraint-without-date', `task ${task.uid} has the constraint ${type} without a date`);
  }
  return Math.max(0, code);
}

/** Gaps of a split task: all of them, and those after the work already done. */
export function gapsOf(task: TaskDefinition, calendar: WorkCalendar, elapsed: boolean): { all: number; left: number } {
  const parts = (task.segments ?? []).map(([from, to]) => [parseLocal(from), parseLocal(to)] as const);
  const stop = dateOf(task.stop);
  let all = 0;
  let left = 0;
  for (let at = 1; at < parts.length; at += 1) {
    const from = parts[at - 1]?.[1] ?? 0;
    const to = parts[at]?.[0] ?? 0;
    // Parts that were worked in overtime can lie over one another.
    const gap = Math.max(0, elapsed ? to - from : workBetween(calendar, from, to));
    all += gap;
    if (!(stop >= to)) left += gap;
  }
  return { all, left };
}

/** Flags that follow from the task alone. */
export function flagsOf(task: TaskDefinition, isParent: boolean): number {
  let flags = 0;
  const summary = isParent;
  if (task.elapsed) flags |= Flag.elapsed;
  if (task.milestone || (durationOf(task) === 0 && !summary)) flags |= Flag.milestone;
  if (summary) flags |= Flag.summary;
  if (task.active === false) flags |= Flag.inactive;
  if (summary) return flags;
  if (task.mode === 'manual' && task.manualStart) flags |= Flag.manual;
  if (task.actualStart) flags |= Flag.started;
  if (task.actualFinish) flags |= Flag.finished | Flag.started;
  if (constraintCode(task) === 1) flags |= Flag.alap;
  if (constraintCode(task) > 1) flags |= Flag.constrained;
  if (task.deadline) flags |= Flag.deadline;
  if ((task.segments?.length ?? 0) > 1) flags |= Flag.split;
  if (task.levelingDelay) flags |= Flag.delayed;
  return flags;
}

/** Writes a task's row: lengths, dates, constraint. Its flags, calendars and shares must be there. */
export function writeRow(network: Network, row: number, task: TaskDefinition): void {
  const flags = network.flags[row] ?? 0;
  const gaps =
    flags & Flag.split
      ? gapsOf(task, network.calendar[row] ?? network.projectCalendar, (flags & Flag.elapsed) !== 0)
      : { all: 0, left: 0 };
  const duration = durationOf(task);
  network.duration[row] = duration;
  network.length[row] = duration + gaps.all;
  network.remaining[row] = flags & Flag.started ? remainingOf(task) + gaps.left : duration + gaps.all;
  network.resume[row] = flags & Flag.started ? dateOf(task.resume ?? task.stop) : Number.NaN;
  network.constraint[row] = flags & Flag.summary ? 0 : constraintCode(task);
  network.constraintDate[row] = dateOf(task.constraint?.date);
  network.deadline[row] = dateOf(task.deadline);
  network.delay[row] = task.levelingDelay ?? 0;
  const manual = flags & Flag.manual;
  network.fixedStart[row] = dateOf(task.actualStart ?? (manual ? task.manualStart : null));
  network.fixedFinish[row] = dateOf(task.actualFinish ?? (manual ? task.manualFinish : null));
  completeFixedDates(network, row, flags);
}

/** Of a task whose dates are fixed a file may tell one only; the other lies its length away. */
function completeFixedDates(network: Network, row: number, flags: number): void {
  if (!(flags & (Flag.finished | Flag.manual))) return;
  const start = network.fixedStart[row] as number;
  const finish = network.fixedFinish[row] as number;
  if (Number.isNaN(start)) network.fixedStart[row] = startBefore(network, row, finish, false);
  if (Number.isNaN(finish)) network.fixedFinish[row] = finishAfter(network, row, start, false);
}
