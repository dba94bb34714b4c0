import type { RandomSource } from '../random/random-source.js';
import { createListSampler, createListSorter, liftKeys } from './activity-list.js';
import { createPeakCrossover } from './peak-crossover.js';
import { turnStarts, type Direction, type ScheduleCounter } from './schedule-counter.js';

interface Member {
  readonly starts: Int32Array;
  makespan: number;
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
  const list = new Int32Array(size);
  const keys = new Int32Array(size);
  const father = new Int32Array(size);
  const mother = new Int32Array(size);
  let spare: Member = { starts: new Int32Array(size), makespan: 0 };
  let sampled = 0;

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
  const worst = (): number => {
    let at = 0;
    for (let p = 1; p < members.length; p += 1)
      if ((members[p]?.makespan ?? 0) >= (members[at]?.makespan ?? 0)) at = p;
    return at;
  };
  const enter = (member: Member): void => {
    if (members.length < rule.size) {
      members.push(member);
      spare = { starts: new Int32Array(size), makespan: 0 };
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

  const breed = (): boolean => {
    const one = pick();
    let two = pick();
    if (two === one) two = members[random.below(members.length)] ?? one;
    const direction: Direction = random.below(2) === 0 ? 0 : 1;
    readIn(direction, one, father);
    readIn(direction, two, mother);
    const highest = cross(
      { keys: father, makespan: one.makespan },
      { keys: mother, makespan: two.makespan },
      keys,
    );
    for (let i = 0; i < size; i += 1) if (random.unit() < rule.mutation) keys[i] = random.below(highest);
    const inDirection = counter.networks[direction];
    liftKeys(keys, inDirection);
    sort(keys, highest, inDirection.order, list);
    const child = spare;
    child.makespan = counter.generate(direction, list, random.unit() < rule.parallelChildren, child.starts);
    if (child.makespan > (members[worst()]?.makespan ?? Infinity)) return child.makespan < Infinity;
    if (!isNew(child)) return false;
    const before = fingerprint(child.starts);
    justifyTwice(direction, child);
    if (fingerprint(child.starts) !== before && !isNew(child)) return false;
    enter(child);
    return true;
  };

  return { members, step: () => (sampled * 3 < rule.sampling || members.length < 2 ? sample() : breed()) };
};
