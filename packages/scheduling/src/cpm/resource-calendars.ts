import type { CalendarBook, WorkCalendar } from '../calendar/index.js';
import type { PlanDefinition, TaskDefinition, Uid } from '../plan/index.js';
import type { Assigned, Share } from './network.js';
import { durationOf } from './task-columns.js';

const given = (uid: Uid | null | undefined): uid is Uid => uid !== null && uid !== undefined;

/** The assignments of people and machines (not of material or cost) by task. */
export function assignmentsByTask(plan: PlanDefinition, book: CalendarBook): Map<Uid, Assigned[]> {
  const resources = new Map((plan.resources ?? []).map((one) => [one.uid, one]));
  const byTask = new Map<Uid, Assigned[]>();
  for (const assignment of plan.assignments ?? []) {
    const resource = resources.get(assignment.resource);
    const works = resource && (resource.type ?? 'work') === 'work' && (assignment.units ?? 1) > 0;
    if (!works || !given(resource.calendar) || !book.has(resource.calendar)) continue;
    const known = byTask.get(assignment.task) ?? [];
    known.push({ assignment, resource });
    byTask.set(assignment.task, known);
  }
  return byTask;
}

/** Minutes its resource needs for an assignment; overtime is done beside the hours of the calendar. */
function shareOf(calendar: WorkCalendar, { assignment }: Assigned, task: TaskDefinition): Share {
  const units = assignment.units ?? 1;
  const duration = durationOf(task);
  const work = assignment.work ?? duration * units;
  const overtime = assignment.overtimeWork ?? 0;
  const length = (work - overtime) / units;
  const share = work > 0 ? Math.min(1, (assignment.actualWork ?? 0) / work) : 0;
  return { calendar, length, remaining: length * (1 - share), delay: assignment.delay ?? 0 };
}

/**
 * The calendar a task is worked in when its resources have hours of their own: the time that is
 * working time of the task's calendar, where it has one, and of the resource's. Several resources
 * with different hours each take their own share of the work, and the task lasts until the last is done.
 */
export function calendarsOfTask(
  task: TaskDefinition,
  assigned: readonly Assigned[],
  book: CalendarBook,
  own: WorkCalendar,
): { calendar: WorkCalendar; shares?: readonly Share[] } | undefined {
  if (task.ignoreResourceCalendar || task.type === 'fixedDuration' || task.elapsed) return undefined;
  const byTask = given(task.calendar) && book.has(task.calendar) ? [task.calendar] : [];
  const calendars = assigned.map(({ resource }) => book.together([...byTask, ...(given(resource.calendar) ? [resource.calendar] : [])]));
  const first = calendars[0];
  if (!first || calendars.every((one) => one === own)) return undefined;
  if (calendars.every((one) => one === first)) return { calendar: first };
  return { calendar: own, shares: assigned.map((one, at) => shareOf(calendars[at] ?? own, one, task)) };
}
