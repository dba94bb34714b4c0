import type { CalendarBook, WorkCalendar } from '../calendar/index.js';
import type { AssignmentDefinition, PlanDefinition, ResourceDefinition, TaskDefinition, Uid } from '../plan/index.js';
import type { Share } from './network.js';

/** An assignment with its resource, where that resource works by a calendar of its own. */
export interface Assigned {
  readonly assignment: AssignmentDefinition;
  readonly resource: ResourceDefinition;
}

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

/** The calendar a task is worked in when its resources have hours of their own. */
export function calendarsOfTask(
  task: TaskDefinition,
  assigned: readonly Assigned[],
  book: CalendarBook,
  _project: Uid,
): { calendar: WorkCalendar; shares: readonly Share[] | undefined } | undefined {
  if (task.ignoreResourceCalendar || assigned.length === 0) return undefined;
  return undefined;
}
