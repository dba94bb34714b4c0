import type { TaskDefinition, Uid } from '../plan/index.js';
import { backwardSummary, backwardTask } from './backward.js';
import { refreshRow } from './compile.js';
import { forwardSummary, forwardTask } from './forward.js';
import { type Dates, Flag, LagMode, type Network } from './network.js';
import { computeDates, latestFinish } from './passes.js';
import { placeOf, type Schedule } from './schedule.js';
import { freeSlackOf, measureSlack } from './slack.js';

/** What changes of a task; what is left out stays. Its place in the outline and its links are not changed so. */
export type TaskChange = { readonly uid: Uid } & Omit<Partial<TaskDefinition>, 'uid' | 'parent' | 'summary'>;

/** Nodes to visit, as marks along the order of the passes. */
interface Marks {
  readonly marked: Uint8Array;
  first: number;
  last: number;
}

const marks = (size: number): Marks => ({ marked: new Uint8Array(size), first: size, last: -1 });

function mark(them: Marks, rank: number): void {
  them.marked[rank] = 1;
  if (rank < them.first) them.first = rank;
  if (rank > them.last) them.last = rank;
}

function markBelow(network: Network, them: Marks, row: number): void {
  if (!((network.flags[row] as number) & Flag.summary)) {
    mark(them, network.rank[row] as number);
    return;
  }
  for (const child of network.children[row] ?? []) markBelow(network, them, child);
}

/** What a change has reached so far. */
interface Reach {
  readonly network: Network;
  readonly dates: Dates;
  /** Rows whose early dates moved, then also those whose late dates did. */
  readonly moved: Set<number>;
  readonly early: Set<number>;
}

function visitForward({ network, dates, moved, early }: Reach, rows: readonly number[]): void {
  const { order, rank, size, flags, links, parent } = network;
  const todo = marks(order.length);
  for (const row of rows) {
    markBelow(network, todo, row);
    const above = parent[row] as number;
    if (above >= 0) mark(todo, rank[size + above] as number);
  }
  for (let at = todo.first; at <= todo.last; at += 1) {
    if (todo.marked[at] !== 1) continue;
    const node = order[at] as number;
    const row = node >= size ? node - size : node;
    if (node < size && (flags[row] as number) & Flag.summary) continue;
    const start = dates.earlyStart[row];
    const finish = dates.earlyFinish[row];
    const linked = dates.linkedStart[row];
    const starter = dates.starter[row];
    if (node >= size) forwardSummary(network, dates, row, false);
    else forwardTask(network, dates, row, false);
    if ((flags[row] as number) & Flag.milestone && linked !== dates.linkedStart[row]) early.add(row);
    if (start === dates.earlyStart[row] && finish === dates.earlyFinish[row] && starter === dates.starter[row]) continue;
    moved.add(row);
    early.add(row);
    for (let out = links.outFrom[row] as number; out < (links.outFrom[row + 1] as number); out += 1) {
      markBelow(network, todo, links.outSucc[out] as number);
    }
    const above = parent[row] as number;
    if (above >= 0) mark(todo, rank[size + above] as number);
  }
}

function markBefore(network: Network, todo: Marks, row: number): void {
  const { links } = network;
  for (let at = links.inFrom[row] as number; at < (links.inFrom[row + 1] as number); at += 1) {
    markBelow(network, todo, links.pred[at] as number);
  }
}

function visitBackward({ network, dates, moved }: Reach, changed: readonly number[], rows: Iterable<number>): void {
  const { order, rank, flags, parent, size } = network;
  const todo = marks(order.length);
  for (const row of changed) markBefore(network, todo, row);
  for (const row of rows) {
    if (network.hasSummaryLinks && network.links.outFrom[row] !== network.links.outFrom[row + 1]) markBelow(network, todo, row);
    mark(todo, rank[row] as number);
    const above = parent[row] as number;
    if (above >= 0) mark(todo, rank[above] as number);
  }
  for (let at = todo.last; at >= todo.first; at -= 1) {
    const node = order[at] as number;
    if (todo.marked[at] !== 1 || node >= size) continue;
    const summary = (flags[node] as number) & Flag.summary;
    const finish = dates.lateFinish[node];
    const latest = dates.latestStart[node];
    if (summary) backwardSummary(network, dates, node);
    else backwardTask(network, dates, node);
    const same = finish === dates.lateFinish[node] && latest === dates.latestStart[node];
    if (!same) moved.add(node);
    // What a summary leaves to those before it can change while its own dates stay.
    if (same && !summary) continue;
    markBefore(network, todo, node);
    const above = parent[node] as number;
    if (above >= 0) mark(todo, rank[above] as number);
  }
}

function measureMoved({ network, dates, moved, early }: Reach, finishMoved: boolean): void {
  const { links } = network;
  const free = new Set<number>(moved);
  for (const row of moved) measureSlack(network, dates, row);
  for (const row of early) {
    for (let at = links.inFrom[row] as number; at < (links.inFrom[row + 1] as number); at += 1) {
      free.add(links.pred[at] as number);
    }
  }
  if (finishMoved) {
    for (let row = 0; row < network.size; row += 1) dates.freeSlack[row] = freeSlackOf(network, dates, row);
    return;
  }
  for (const row of free) dates.freeSlack[row] = freeSlackOf(network, dates, row);
}

/** Plans whose parts depend on one another beyond links are computed whole: as late as possible, percent of a summary. */
const needsWhole = ({ flags, links }: Network): boolean =>
  flags.some((one) => (one & Flag.alap) !== 0) || links.mode.includes(LagMode.percentOfSummary);

function everything(made: Schedule): Uid[] {
  computeDates(made.network, made.dates);
  return [...made.network.uids];
}

/**
 * Changes tasks of a schedule and computes anew what that reaches, and no more: forward from the
 * changed tasks as far as dates move, backward from there as far as late dates move. The schedule is
 * changed in place. Changes of links or of the outline need `schedule` again.
 *
 * @returns the tasks whose dates or slack may have changed
 * @throws {PlanError} for an unknown task or a constraint without date, {LocalTimeError} for a date that cannot be read; the schedule is then as it was
 */
export function reschedule(made: Schedule, changes: readonly TaskChange[]): Uid[] {
  const { network, dates } = made;
  const rows = changes.map((change) => placeOf(made, change.uid));
  const before = rows.map((row) => network.tasks[row] as TaskDefinition);
  try {
    changes.forEach((change, at) => {
      const row = rows[at] as number;
      refreshRow(network, row, { ...(network.tasks[row] as TaskDefinition), ...change });
    });
  } catch (error) {
    [...rows.keys()].reverse().forEach((at) => refreshRow(network, rows[at] as number, before[at] as TaskDefinition));
    throw error;
  }
  if (needsWhole(network)) return everything(made);
  const reach: Reach = { network, dates, moved: new Set(rows), early: new Set(rows) };
  const { outFrom, outSucc } = network.links;
  // Percent lags and inactive tasks move successors, whatever becomes of the task's own dates.
  const next = rows.flatMap((row) => [...outSucc.subarray(outFrom[row], outFrom[row + 1])]);
  visitForward(reach, [...rows, ...next]);
  const finish = latestFinish(network, dates);
  const finishMoved = finish !== dates.projectFinish;
  dates.projectFinish = finish;
  visitBackward(reach, rows, finishMoved ? network.uids.keys() : [...reach.moved]);
  for (const row of rows) {
    // Whether a summary has begun or is done follows from its children.
    for (let above = network.parent[row] as number; above >= 0; above = network.parent[above] as number) {
      reach.moved.add(above);
      reach.early.add(above);
    }
  }
  measureMoved(reach, finishMoved);
  return [...reach.moved].map((row) => network.uids[row] as Uid);
}
