import type { RandomSource } from '../random/random-source.js';
import { keepsDates, type LevelledTask, type LevellingModel, type LevellingUid } from './levelling-model.js';

/** By what tasks of the same priority are put in order; the smaller value goes first. */
export type LevellingRule = (task: LevelledTask) => number;

/** The rules tried first: as planned; what has least time left; what must be done first. */
export const levellingRules: readonly LevellingRule[] = [
  (task) => task.start,
  (task) => task.start + (task.slack ?? 0),
  (task) => task.finish + (task.slack ?? 0),
];

/** A rule with its values shaken, to try other orders. */
export const shakenRule = (rule: LevellingRule, strength: number, random: RandomSource): LevellingRule => {
  const shift = new Map<LevellingUid, number>();
  return (task) => {
    const shaken = shift.get(task.uid) ?? strength * (random.unit() - 0.5);
    shift.set(task.uid, shaken);
    return rule(task) + shaken;
  };
};

/**
 * The order in which tasks are placed: what keeps its dates first, then always the task of highest priority, and within
 * it of least value, among those whose movable predecessors are placed. A task of high priority lifts its predecessors to
 * its own, else they would hold it back.
 *
 * @throws RangeError where the links form a cycle.
 */
export const orderForLevelling = ({ tasks }: LevellingModel, rule: LevellingRule): LevelledTask[] => {
  const byUid = new Map(tasks.map((task) => [task.uid, task]));
  const open = new Map<LevellingUid, number>();
  const after = new Map<LevellingUid, LevelledTask[]>();
  for (const task of tasks) {
    const before = new Set((task.links ?? []).map(({ from }) => from));
    open.set(task.uid, before.size);
    for (const uid of before) after.set(uid, [...(after.get(uid) ?? []), task]);
  }
  const sorted: LevelledTask[] = tasks.filter(({ uid }) => open.get(uid) === 0);
  for (const task of sorted) {
    for (const next of after.get(task.uid) ?? []) {
      const left = (open.get(next.uid) ?? 0) - 1;
      open.set(next.uid, left);
      if (left === 0) sorted.push(next);
    }
  }
  if (sorted.length < tasks.length) {
    const inCycle = tasks.find(({ uid }) => (open.get(uid) ?? 0) > 0);
    throw new RangeError(`the links form a cycle through task ${inCycle?.uid}`);
  }
  const priority = new Map(tasks.map((task) => [task.uid, task.priority ?? 500]));
  const value = new Map(tasks.map((task) => [task.uid, rule(task)]));
  for (const task of sorted.toReversed()) {
    if (keepsDates(task)) continue;
    for (const { from } of task.links ?? []) {
      const pred = byUid.get(from);
      if (!pred || keepsDates(pred)) continue;
      priority.set(from, Math.max(priority.get(from) ?? 0, priority.get(task.uid) ?? 0));
    }
  }
  const place = new Map(sorted.map((task, index) => [task.uid, index]));
  const compare = (a: LevelledTask, b: LevelledTask): number =>
    (priority.get(b.uid) ?? 0) - (priority.get(a.uid) ?? 0) ||
    (value.get(a.uid) ?? 0) - (value.get(b.uid) ?? 0) ||
    (place.get(a.uid) ?? 0) - (place.get(b.uid) ?? 0);
  return [...tasks.filter(keepsDates), ...byEligibility(tasks.filter((task) => !keepsDates(task)), after, compare)];
};

/** Takes always the first of the tasks whose predecessors are taken; a binary heap holds them. */
const byEligibility = (
  tasks: readonly LevelledTask[],
  after: ReadonlyMap<LevellingUid, readonly LevelledTask[]>,
  compare: (a: LevelledTask, b: LevelledTask) => number,
): LevelledTask[] => {
  const movable = new Set(tasks.map(({ uid }) => uid));
  const open = new Map(
    tasks.map(({ uid, links = [] }) => [uid, new Set(links.flatMap(({ from }) => (movable.has(from) ? [from] : []))).size]),
  );
  const heap: LevelledTask[] = [];
  const push = (task: LevelledTask): void => {
    let at = heap.push(task) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (!parent || compare(parent, task) <= 0) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = task;
  };
  const pop = (): LevelledTask | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (!last || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const [one, two] = [heap[left], heap[left + 1]];
      if (!one) break;
      const isRight = two !== undefined && compare(two, one) < 0;
      const child = isRight ? two : one;
      if (compare(last, child) <= 0) break;
      heap[at] = child;
      at = isRight ? left + 1 : left;
    }
    heap[at] = last;
    return first;
  };
  for (const task of tasks) if (open.get(task.uid) === 0) push(task);
  const order: LevelledTask[] = [];
  for (let task = pop(); task; task = pop()) {
    order.push(task);
    for (const next of after.get(task.uid) ?? []) {
      if (!movable.has(next.uid)) continue;
      const left = (open.get(next.uid) ?? 0) - 1;
      open.set(next.uid, left);
      if (left === 0) push(next);
    }
  }
  return order;
};
