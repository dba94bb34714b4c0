import { calendarBook, type CalendarBook, parseLocal, standardCalendar } from '../calendar/index.js';
import { type PlanDefinition, PlanError, type TaskDefinition, type Uid } from '../plan/index.js';
import { linkColumns, setLag } from './link-columns.js';
import { Flag, type Links, type Network } from './network.js';
import { topologicalOrder } from './order.js';
import { assignmentsByTask, calendarsOfTask } from './resource-calendars.js';
import { dateOf, durationOf, flagsOf, writeRow } from './task-columns.js';

function indexTasks(tasks: readonly TaskDefinition[]): Map<Uid, number> {
  const indexOf = new Map<Uid, number>();
  tasks.forEach((task, row) => {
    if (indexOf.has(task.uid)) throw new PlanError('plan.duplicate-task', `task ${task.uid} is in the plan twice`);
    indexOf.set(task.uid, row);
  });
  return indexOf;
}

function parentsOf(tasks: readonly TaskDefinition[], indexOf: ReadonlyMap<Uid, number>): Int32Array {
  const parents = new Int32Array(tasks.length).fill(-1);
  tasks.forEach((task, row) => {
    if (task.parent === null || task.parent === undefined) return;
    const above = indexOf.get(task.parent);
    if (above === undefined) throw new PlanError('plan.unknown-parent', `task ${task.uid} belongs to ${task.parent}, which is not in the plan`);
    parents[row] = above;
  });
  return parents;
}

/** A summary has begun with its first child, and is done with its last. */
function progressOfSummaries(flags: Uint16Array, children: readonly (readonly number[])[], row: number): number {
  const below = children[row];
  let own = flags[row] as number;
  if (!(own & Flag.summary) || !below) return own;
  const parts = below.map((child) => progressOfSummaries(flags, children, child)).filter((one) => !(one & Flag.inactive));
  if (parts.some((one) => one & Flag.started)) own |= Flag.started;
  if (parts.length > 0 && parts.every((one) => one & Flag.finished)) own |= Flag.finished;
  flags[row] = own;
  return own;
}

/** The project's calendar; where the plan names none that it holds, its first one that stands by itself, else the standard one. */
function projectCalendarOf({ project, calendars = [] }: PlanDefinition, book: CalendarBook): Uid {
  if (project.calendar !== null && project.calendar !== undefined && book.has(project.calendar)) return project.calendar;
  return calendars.find((one) => one.base === null || one.base === undefined)?.uid ?? standardCalendar.uid;
}

/** For each row the nearest of itself and its ancestors that has links of that direction. */
function heirs(parent: Int32Array, first: Int32Array, hasSummaryLinks: boolean): Int32Array {
  const heir = new Int32Array(parent.length);
  for (let row = 0; row < parent.length; row += 1) {
    let at = row;
    while (at >= 0 && first[at] === first[at + 1]) at = hasSummaryLinks ? (parent[at] as number) : -1;
    heir[row] = at;
  }
  return heir;
}

/** Order of the passes; a summary without children or links of its own needs no second node, but has one. */
function orderOf(tasks: readonly TaskDefinition[], flags: Uint16Array, parent: Int32Array, links: Links): Int32Array {
  const size = tasks.length;
  const summaries = flags.some((one) => (one & Flag.summary) !== 0);
  const from: number[] = [];
  const to: number[] = [];
  const isSummary = (row: number): boolean => ((flags[row] as number) & Flag.summary) !== 0;
  const done = (row: number): number => (isSummary(row) ? size + row : row);
  if (summaries) {
    for (let row = 0; row < size; row += 1) {
      const above = parent[row] as number;
      if (isSummary(row)) {
        from.push(row);
        to.push(size + row);
      }
      if (above >= 0) {
        from.push(above, done(row));
        to.push(row, size + above);
      }
    }
  }
  const edges = {
    from: new Int32Array(from.length + links.count),
    to: new Int32Array(to.length + links.count),
  };
  edges.from.set(from);
  edges.to.set(to);
  for (let link = 0; link < links.count; link += 1) {
    edges.from[from.length + link] = done(links.pred[link] as number);
    edges.to[to.length + link] = links.succ[link] as number;
  }
  const order = topologicalOrder(summaries ? 2 * size : size, edges, (node) => {
    const task = tasks[node % size];
    return { uid: task?.uid ?? node, name: task?.name ?? String(task?.uid) };
  });
  return summaries ? order.filter((node) => node < size || isSummary(node - size)) : order;
}

type CalendarColumns = Pick<Network, 'calendar' | 'ownCalendar' | 'shares' | 'book' | 'projectCalendar' | 'flags' | 'assigned'>;

/** Sets the calendars of one row, from the task's own calendar and those of its resources. */
function writeCalendars(network: CalendarColumns, row: number, task: TaskDefinition): void {
  const { book, projectCalendar, flags, assigned } = network;
  const plain = task.calendar === null || task.calendar === undefined || !book.has(task.calendar);
  const own = plain ? projectCalendar : book.get(task.calendar as Uid);
  const mine = (flags[row] as number) & Flag.summary ? undefined : assigned.get(task.uid);
  const byResources = mine ? calendarsOfTask(task, mine, book, own) : undefined;
  network.ownCalendar[row] = own;
  network.calendar[row] = byResources?.calendar ?? own;
  network.shares[row] = byResources?.shares;
  if (byResources && byResources.calendar !== own) flags[row] = (flags[row] as number) | Flag.otherHours;
  if (byResources?.shares) flags[row] = (flags[row] as number) | Flag.assigned;
}

/** Writes a changed task into its row, and the lags that are a percent of its duration. */
export function refreshRow(network: Network, row: number, task: TaskDefinition): void {
  const { flags, children, links, parent } = network;
  const changed = flagsOf(task, children[row] !== undefined);
  network.tasks[row] = task;
  flags[row] = changed;
  writeCalendars(network, row, task);
  writeRow(network, row, task);
  for (let at = links.outFrom[row] as number; at < (links.outFrom[row + 1] as number); at += 1) {
    const link = links.outLink[at] as number;
    const definition = network.definition.links?.[links.definition[link] as number];
    if (definition) setLag(links, link, definition, changed, network.duration[row] as number);
  }
  let top = row;
  for (let above = parent[row] as number; above >= 0; above = parent[above] as number) {
    flags[above] = (flags[above] as number) & ~(Flag.started | Flag.finished);
    top = above;
  }
  progressOfSummaries(flags, children, top);
}

/**
 * Makes a plan ready for scheduling: checks it, orders it, turns it into columns.
 *
 * @throws {PlanError} where the plan contradicts itself, {CycleError} with the path of a cycle, {CalendarError} for its calendars, {LocalTimeError} for a date that cannot be read
 */
export function compileNetwork(plan: PlanDefinition): Network {
  const { project, tasks } = plan;
  const size = tasks.length;
  const projectStart = parseLocal(project.start);
  const book = calendarBook(plan.calendars ?? [], projectStart);
  const indexOf = indexTasks(tasks);
  const parent = parentsOf(tasks, indexOf);
  const children: number[][] = [];
  parent.forEach((above, row) => {
    if (above >= 0) (children[above] ??= []).push(row);
  });
  const flags = new Uint16Array(size);
  const durations = new Float64Array(size);
  tasks.forEach((task, row) => {
    flags[row] = flagsOf(task, children[row] !== undefined);
    durations[row] = durationOf(task);
  });
  parent.forEach((above, row) => {
    if (above < 0) progressOfSummaries(flags, children, row);
  });
  const projectUid = projectCalendarOf(plan, book);
  const links = linkColumns(plan, indexOf, flags, durations);
  const isSummary = (row: number): boolean => ((flags[row] as number) & Flag.summary) !== 0;
  const hasSummaryLinks = links.pred.some(isSummary) || links.succ.some(isSummary);
  const order = orderOf(tasks, flags, parent, links);
  const rank = new Int32Array(2 * size);
  order.forEach((node, at) => {
    rank[node] = at;
  });
  const column = (): Float64Array => new Float64Array(size);
  const network: Network = {
    size,
    project,
    definition: plan,
    tasks: [...tasks],
    uids: tasks.map((task) => task.uid),
    indexOf,
    book,
    projectCalendar: book.get(projectUid),
    projectCalendarUid: projectUid,
    projectStart,
    criticalLimit: (project.criticalSlackLimitDays ?? 0) * (project.minutesPerDay ?? 480),
    statusDate: project.statusDate ? dateOf(project.statusDate) : Number.NEGATIVE_INFINITY,
    flags,
    assigned: assignmentsByTask(plan, book),
    calendar: [],
    ownCalendar: [],
    shares: [],
    length: column(),
    remaining: column(),
    duration: column(),
    resume: column(),
    constraint: new Uint8Array(size),
    constraintDate: column(),
    deadline: column(),
    delay: column(),
    fixedStart: column(),
    fixedFinish: column(),
    parent,
    children,
    inHeir: heirs(parent, links.inFrom, hasSummaryLinks),
    outHeir: heirs(parent, links.outFrom, hasSummaryLinks),
    links,
    order,
    rank,
    hasSummaryLinks,
  };
  tasks.forEach((task, row) => {
    writeCalendars(network, row, task);
    writeRow(network, row, task);
  });
  return network;
}
