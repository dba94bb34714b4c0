import type { RcpspNetwork } from './rcpsp-problem.js';

/** Working copy of the time windows of all tasks under a supposed makespan. */
interface Windows {
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
}

/** 'dead': no schedule fits the windows; 'narrowed' or 'fixed': whether a window shrank. */
type Outcome = 'dead' | 'narrowed' | 'fixed';

/** Carries the windows along the links. */
const propagateLinks = (network: RcpspNetwork, { earliest, latest }: Windows): Outcome => {
  const { order, duration, predecessors, successors, size } = network;
  let outcome: Outcome = 'fixed';
  for (let k = 0; k < size; k += 1) {
    const task = order[k] ?? 0;
    for (let l = predecessors.from[task] ?? 0; l < (predecessors.from[task + 1] ?? 0); l += 1) {
      const before = predecessors.to[l] ?? 0;
      const finish = (earliest[before] ?? 0) + (duration[before] ?? 0);
      if (finish > (earliest[task] ?? 0)) {
        earliest[task] = finish;
        outcome = 'narrowed';
      }
    }
  }
  for (let k = size - 1; k >= 0; k -= 1) {
    const task = order[k] ?? 0;
    for (let l = successors.from[task] ?? 0; l < (successors.from[task + 1] ?? 0); l += 1) {
      const start = (latest[successors.to[l] ?? 0] ?? 0) - (duration[task] ?? 0);
      if (start < (latest[task] ?? 0)) {
        latest[task] = start;
        outcome = 'narrowed';
      }
    }
    if ((earliest[task] ?? 0) > (latest[task] ?? 0)) return 'dead';
  }
  return outcome;
};

/** Pairs that cannot overlap: together they ask for more than there is of some resource. */
const listDisjunctions = (network: RcpspNetwork): Int32Array => {
  const { size, resources, duration, demand, capacity } = network;
  const pairs: number[] = [];
  for (let i = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1) {
      if ((duration[i] ?? 0) === 0 || (duration[j] ?? 0) === 0) continue;
      for (let r = 0; r < resources; r += 1) {
        if ((demand[i * resources + r] ?? 0) + (demand[j * resources + r] ?? 0) <= (capacity[r] ?? 0)) continue;
        pairs.push(i, j);
        break;
      }
    }
  }
  return Int32Array.from(pairs);
};

/** Orders pairs that cannot overlap where only one order is left. */
const orderPairs = (network: RcpspNetwork, pairs: Int32Array, { earliest, latest }: Windows): Outcome => {
  const { duration } = network;
  let outcome: Outcome = 'fixed';
  for (let p = 0; p < pairs.length; p += 2) {
    const i = pairs[p] ?? 0;
    const j = pairs[p + 1] ?? 0;
    const iFirst = (earliest[i] ?? 0) + (duration[i] ?? 0) <= (latest[j] ?? 0);
    const jFirst = (earliest[j] ?? 0) + (duration[j] ?? 0) <= (latest[i] ?? 0);
    if (iFirst && jFirst) continue;
    if (!iFirst && !jFirst) return 'dead';
    const first = iFirst ? i : j;
    const second = iFirst ? j : i;
    const after = (earliest[first] ?? 0) + (duration[first] ?? 0);
    const before = (latest[second] ?? 0) - (duration[first] ?? 0);
    if (after > (earliest[second] ?? 0)) {
      earliest[second] = after;
      outcome = 'narrowed';
    }
    if (before < (latest[first] ?? 0)) {
      latest[first] = before;
      outcome = 'narrowed';
    }
  }
  return outcome;
};

/** Time-table reasoning: what surely runs leaves less for the others, which are pushed off it. */
const createTimeTable = (network: RcpspNetwork, horizon: number): ((windows: Windows) => Outcome) => {
  const { size, resources, duration, demand, capacity } = network;
  const used = new Int32Array((horizon + 1) * resources);
  const fill = ({ earliest, latest }: Windows): boolean => {
    used.fill(0);
    for (let i = 0; i < size; i += 1) {
      for (let t = latest[i] ?? 0; t < (earliest[i] ?? 0) + (duration[i] ?? 0); t += 1) {
        for (let r = 0; r < resources; r += 1) {
          const at = t * resources + r;
          const sum = (used[at] ?? 0) + (demand[i * resources + r] ?? 0);
          if (sum > (capacity[r] ?? 0)) return false;
          used[at] = sum;
        }
      }
    }
    return true;
  };
  const clashes = (i: number, t: number): boolean => {
    for (let r = 0; r < resources; r += 1)
      if ((used[t * resources + r] ?? 0) + (demand[i * resources + r] ?? 0) > (capacity[r] ?? 0)) return true;
    return false;
  };
  return (windows) => {
    if (!fill(windows)) return 'dead';
    const { earliest, latest } = windows;
    let outcome: Outcome = 'fixed';
    for (let i = 0; i < size; i += 1) {
      const length = duration[i] ?? 0;
      const from = earliest[i] ?? 0;
      const to = latest[i] ?? 0;
      // A task with a sure part of its own would clash with itself; its windows are moved by its links.
      if (length === 0 || from + length > to) continue;
      let start = from;
      for (let t = from; t < start + length && start <= to; t += 1) if (clashes(i, t)) start = t + 1;
      let end = to + length;
      for (let t = end - 1; t >= end - length && end - length >= start; t -= 1) if (clashes(i, t)) end = t;
      if (start > to || end - length < start) return 'dead';
      if (start > from || end - length < to) outcome = 'narrowed';
      earliest[i] = start;
      latest[i] = end - length;
    }
    return outcome;
  };
};

/** Energetic reasoning: whether the work that must fall into some interval exceeds what the resource can do in it. */
const createEnergyCheck = (network: RcpspNetwork): ((windows: Windows) => boolean) => {
  const { size, resources, duration, demand, capacity } = network;
  const energy = new Float64Array(resources);
  return ({ earliest, latest }) => {
    const froms = new Set(earliest);
    const tos = new Set(latest.map((start, i) => start + (duration[i] ?? 0)));
    for (const from of froms) {
      for (const to of tos) {
        if (to <= from) continue;
        energy.fill(0);
        for (let i = 0; i < size; i += 1) {
          const length = duration[i] ?? 0;
          const left = (earliest[i] ?? 0) + length - from;
          const right = to - (latest[i] ?? 0);
          const inside = Math.min(left, right, length, to - from);
          if (inside <= 0) continue;
          for (let r = 0; r < resources; r += 1)
            energy[r] = (energy[r] ?? 0) + inside * (demand[i * resources + r] ?? 0);
        }
        for (let r = 0; r < resources; r += 1)
          if ((energy[r] ?? 0) > (capacity[r] ?? 0) * (to - from)) return false;
      }
    }
    return true;
  };
};

/**
 * Makes a test that refutes makespans up to a horizon: true means that surely no schedule is that short; false means
 * nothing. It reasons on time windows only: links, pairs that cannot overlap, time table and energy.
 *
 * Source: Baptiste, Le Pape and Nuijten, "Constraint-Based Scheduling", Kluwer 2001, chapters 2 to 4.
 */
export const createWindowRefuter = (network: RcpspNetwork, horizon: number): ((makespan: number) => boolean) => {
  const { size, duration, head, tail } = network;
  const windows: Windows = { earliest: new Int32Array(size), latest: new Int32Array(size) };
  const pairs = listDisjunctions(network);
  const timeTable = createTimeTable(network, horizon);
  const hasEnergy = createEnergyCheck(network);
  return (makespan) => {
    windows.earliest.set(head);
    for (let i = 0; i < size; i += 1) windows.latest[i] = makespan - (tail[i] ?? 0) - (duration[i] ?? 0);
    for (let narrowed = true; narrowed; ) {
      const outcomes = [
        propagateLinks(network, windows),
        orderPairs(network, pairs, windows),
        propagateLinks(network, windows),
      ];
      if (!outcomes.includes('dead')) outcomes.push(timeTable(windows));
      if (outcomes.includes('dead')) return true;
      narrowed = outcomes.includes('narrowed');
    }
    return !hasEnergy(windows);
  };
};
