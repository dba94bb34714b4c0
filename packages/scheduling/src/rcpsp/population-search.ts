import type { RandomSource } from '../random/random-source.js';
import { createListSampler, createListSorter, liftKeys } from './activity-list.js';
import { createPeakCrossover } from './peak-crossover.js';
import { turnStarts, type Direction, type ScheduleCounter } from './schedule-counter.js';

interface Member {
  readonly starts: Int32Array;
  makespan: number;
  /** Steps of the search before it entered. */
  entered: number;
}

/** What the search is steered by; shares are of 1. */
export interface PopulationRule {
  /** Members kept. */
  readonly size: number;
  /** Schedules spent on sampling before the first child. */
  readonly sampling: number;
  /** Power of the regret in sampling. */
  readonly bias: number;
  /** Share of the sampled lists that the parallel scheme reads. */
  readonly parallelSamples: number;
  /** Share of the children that the parallel scheme reads. */
  readonly parallelChildren: number;
  /** Chance of each task to get a random place in a child. */
  readonly mutation: number;
  readonly windowShortest: number;
  readonly windowLongest: number;
  readonly windowPeak: number;
  /** How far above the worst member a child may lie, as a share, and still be worth a justifying pass. */
  readonly margin: number;
}

/** A search that goes on step by step; a step generates at most three schedules and may find only known ones. */
export interface PopulationSearch {
  /** One sample or one child; false where it brought no schedule that was not met before. */
  step(): boolean;
  readonly members: readonly { readonly starts: Int32Array; readonly makespan: number }[];
}

const fingerprint = (starts: Int32Array): number => {
  let mixed = 0x811c9dc5;
  for (let i = 0; i < starts.length; i += 1) mixed = Math.imul(mixed ^ (starts[i] ?? 0), 0x01000193);
  return mixed;
};

/** Crossovers tried for a list that is not known to lead to a known schedule. */
const attempts = 10;

/** Whether starts never fall along a list: the serial scheme then makes of it those starts again, or earlier ones. */
const follows = (list: Int32Array, starts: Int32Array): boolean => {
  for (let k = 1; k < list.length; k += 1)
    if ((starts[list[k] ?? 0] ?? 0) < (starts[list[k - 1] ?? 0] ?? 0)) return false;
  return true;
};

/**
 * A steady-state population of schedules. A child comes from a crossover of two members read in a random direction of
 * time, and is decoded in that direction; only a child that can enter the population is worth the two passes of double
 * justification. No schedule is kept twice.
 *
 * Sources: double justification, Valls, Ballestín and Quintanilla, EJOR 165 (2005); populations in both directions,
 * Debels and Vanhoucke, Operations Research 55 (2007); survey of Pellerin, Perrier and Berthaut, EJOR 280 (2020).
 */
export const createPopulationSearch = (
  counter: ScheduleCounter,
  random: RandomSource,
  rule: PopulationRule,
): PopulationSearch => {
  const [network, reversed] = counter.networks;
  const { size, duration } = network;
  const samplers = [createListSampler(network, random), createListSampler(reversed, random)] as const;
  const sort = createListSorter(size, 3 * (network.horizon + 1));
  const cross = createPeakCrossover(network, random, {
    shortest: rule.windowShortest,
    longest: rule.windowLongest,
    peak: rule.windowPeak,
  });
  const members: Member[] = [];
  const met = new Set<number>();
  const tried = new Set<number>();
  const list = new Int32Array(size);
  const keys = new Int32Array(size);
  const father = new Int32Array(size);
  const mother = new Int32Array(size);
  const newMember = (): Member => ({ starts: new Int32Array(size), makespan: 0, entered: 0 });
  let spare = newMember();
  let sampled = 0;
  let steps = 0;

  const readIn = (direction: Direction, member: Member, into: Int32Array): void => {
    if (direction === 1) turnStarts(member.starts, member.makespan, duration, into);
    else into.set(member.starts);
  };
  const justify = (direction: Direction, member: Member): void => {
    readIn(direction, member, keys);
    sort(keys, member.makespan, counter.networks[direction].order, list);
    const makespan = counter.generate(direction, list, false, member.starts);
    if (makespan < member.makespan) member.makespan = makespan;
  };
  const justifyTwice = (direction: Direction, member: Member): void => {
    justify(direction === 0 ? 1 : 0, member);
    justify(direction, member);
  };
  const isNew = (member: Member): boolean => {
    const print = fingerprint(member.starts);
    if (met.has(print)) return false;
    met.add(print);
    return true;
  };
  /** Of the longest the oldest, so that schedules of equal length give way to one another. */
  const worst = (): number => {
    let at = 0;
    for (let p = 1; p < members.length; p += 1) {
      const one = members[p] ?? spare;
      const other = members[at] ?? spare;
      const longer = one.makespan - other.makespan;
      if (longer > 0 || (longer === 0 && one.entered < other.entered)) at = p;
    }
    return at;
  };
  const enter = (member: Member): void => {
    member.entered = steps;
    if (members.length < rule.size) {
      members.push(member);
      spare = newMember();
      return;
    }
    const at = worst();
    const out = members[at];
    if (!out || member.makespan > out.makespan) return;
    members[at] = member;
    spare = out;
  };
  const pick = (): Member => {
    const one = members[random.below(members.length)] ?? spare;
    const other = members[random.below(members.length)] ?? spare;
    return other.makespan < one.makespan ? other : one;
  };

  const sample = (): boolean => {
    // The first two are the rule's own schedules, one in each direction.
    const direction: Direction = sampled < 2 ? (sampled === 0 ? 0 : 1) : random.below(2) === 0 ? 0 : 1;
    samplers[direction](sampled < 2 ? Infinity : rule.bias, list);
    sampled += 1;
    spare.makespan = counter.generate(direction, list, random.unit() < rule.parallelSamples, spare.starts);
    if (spare.makespan === Infinity) return false;
    justifyTwice(direction, spare);
    if (!isNew(spare)) return false;
    enter(spare);
    return true;
  };

  /** Writes the list of a child, in the direction its parents were read in. */
  const crossOnce = (direction: Direction, mutation: number): void => {
    const one = pick();
    let two = pick();
    if (two === one) two = members[random.below(members.length)] ?? one;
    readIn(direction, one, father);
    readIn(direction, two, mother);
    const highest = cross({ keys: father, makespan: one.makespan }, { keys: mother, makespan: two.makespan }, keys);
    for (let i = 0; i < size; i += 1) if (random.unit() < mutation) keys[i] = random.below(highest);
    const network = counter.networks[direction];
    liftKeys(keys, network);
    sort(keys, highest, network.order, list);
  };
  /** Many crossovers give a list tried before, or one that leads back to a parent: those cost no schedule. */
  const isUntried = (direction: Direction, parallel: boolean): boolean => {
    if (!parallel && (follows(list, father) || follows(list, mother))) return false;
    const print = fingerprint(list) ^ (direction === 0 ? 0 : 0x2545f491) ^ (parallel ? 0x9e3779b9 : 0);
    if (tried.has(print)) return false;
    tried.add(print);
    return true;
  };

  const breed = (): boolean => {
    const direction: Direction = random.below(2) === 0 ? 0 : 1;
    const parallel = random.unit() < rule.parallelChildren;
    crossOnce(direction, rule.mutation);
    for (let attempt = 1; attempt < attempts && !isUntried(direction, parallel); attempt += 1)
      crossOnce(direction, rule.mutation + 0.01 * attempt);
    const child = spare;
    const longest = members[worst()]?.makespan ?? Infinity;
    child.makespan = counter.generate(direction, list, parallel, child.starts);
    if (child.makespan > longest * (1 + rule.margin)) return child.makespan < Infinity;
    if (!isNew(child)) return false;
    const before = fingerprint(child.starts);
    justify(direction === 0 ? 1 : 0, child);
    if (child.makespan > longest) return true;
    justify(direction, child);
    if (fingerprint(child.starts) !== before && !isNew(child)) return false;
    enter(child);
    return true;
  };
  const step = (): boolean => {
    steps += 1;
    return sampled * 3 < rule.sampling || members.length < 2 ? sample() : breed();
  };

  return { members, step };
};
