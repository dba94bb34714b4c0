import { createRandomSource } from '../random/random-source.js';
import { levellingRules, orderForLevelling, shakenRule, type LevellingRule } from './levelling-order.js';
import { checkLevellingModel, type LevellingModel, type LevellingUid } from './levelling-model.js';
import type { LevellingConflict, LevellingMove, LevellingProposal } from './levelling-proposal.js';
import { createPlacing, findBrokenLinks, workingTimesOf, type Placement } from './task-placement.js';
import type { NextWorkingSpan } from './working-time.js';

/** How hard levelling tries. */
export interface LevellingOptions {
  /** Orders of the tasks that are tried, priorities kept in each; 12 where left out. */
  readonly trials?: number;
  /** The same seed and trials give the same proposal. */
  readonly seed?: number;
}

interface Trial {
  readonly placements: readonly Placement[];
  readonly conflicts: readonly LevellingConflict[];
  readonly finish: number;
  /** Clock minutes of delay, each weighted by its task's priority. */
  readonly delay: number;
}

const latestFinish = (items: readonly { readonly finish: number }[]): number =>
  items.reduce((latest, { finish }) => Math.max(latest, finish), -Infinity);

const runTrial = (
  model: LevellingModel,
  workingTimes: ReadonlyMap<LevellingUid, NextWorkingSpan>,
  rule: LevellingRule,
): Trial => {
  const placing = createPlacing(model, workingTimes);
  const placements = orderForLevelling(model, rule).map((task) => placing.place(task));
  return {
    placements,
    conflicts: [...placing.conflicts, ...findBrokenLinks(placements, workingTimes)],
    finish: latestFinish(placements),
    delay: placements.reduce((sum, { task, start }) => sum + (start - task.start) * (1 + (task.priority ?? 500)), 0),
  };
};

const isBetter = (one: Trial, other: Trial): boolean =>
  one.conflicts.length !== other.conflicts.length
    ? one.conflicts.length < other.conflicts.length
    : one.finish !== other.finish
      ? one.finish < other.finish
      : one.delay < other.delay;

const moveOf = ({ task, start, finish, linked, reasons }: Placement): LevellingMove[] =>
  start === task.start
    ? []
    : [
        {
          task: task.uid,
          from: { start: task.start, finish: task.finish },
          to: { start, finish },
          delay: start - linked,
          reasons,
        },
      ];

/**
 * Proposes dates at which no resource is asked for more than there is: tasks are moved later, never earlier, those of low
 * priority first; links, calendars, capacities over time and supplies are kept. Several orders are tried; of those with
 * fewest conflicts the one that ends first, then the one with least delay, is proposed.
 *
 * Source: the serial schedule generation scheme with priority rules, Kolisch, EJOR 90 (1996), here under calendars.
 * @throws RangeError where the model is malformed, its links form a cycle, or a task has no working time left.
 */
export const levelResources = (model: LevellingModel, options: LevellingOptions = {}): LevellingProposal => {
  const { trials = 12, seed = 1 } = options;
  checkLevellingModel(model);
  const workingTimes = workingTimesOf(model);
  const random = createRandomSource(seed);
  const lengths = model.tasks.map(({ start, finish }) => finish - start);
  const strength = 4 * (lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length));
  const ruleOf = (trial: number): LevellingRule => {
    const rule = levellingRules[trial % levellingRules.length] ?? ((task) => task.start);
    return trial < levellingRules.length ? rule : shakenRule(rule, strength, random);
  };
  let best = runTrial(model, workingTimes, ruleOf(0));
  for (let trial = 1; trial < trials; trial += 1) {
    const next = runTrial(model, workingTimes, ruleOf(trial));
    if (isBetter(next, best)) best = next;
  }
  return {
    moves: best.placements.flatMap(moveOf),
    conflicts: best.conflicts,
    finishBefore: latestFinish(model.tasks),
    finishAfter: best.finish,
  };
};

/** A new proposal in which the tasks whose moves were rejected keep their dates. */
export const reviseProposal = (
  model: LevellingModel,
  rejected: readonly LevellingUid[],
  options: LevellingOptions = {},
): LevellingProposal => {
  const kept = new Set(rejected);
  const tasks = model.tasks.map((task) => (kept.has(task.uid) ? { ...task, frozen: true } : task));
  return levelResources({ ...model, tasks }, options);
};
