import { workBetween } from '../calendar/index.js';
import { Flag, LagMode, linkTypes, type Dates, type Network } from '../cpm/network.js';
import { spanOf } from '../cpm/forward.js';

/** A link between two tasks that do work, by their rows in the network. */
export interface LeafLink {
  readonly from: number;
  readonly to: number;
  readonly type: 'FS' | 'SS' | 'FF' | 'SF';
  readonly lag: number;
  readonly lagIn: 'work' | 'clock' | 'percent';
}

/** Rows of the tasks that take part and are no summaries. */
export const leavesOf = ({ size, flags }: Network): number[] =>
  Array.from({ length: size }, (_, row) => row).filter(
    (row) => ((flags[row] ?? 0) & (Flag.summary | Flag.inactive)) === 0,
  );

/** Minutes of work that a task takes as scheduled: the gaps and shares of its resources are in it. */
export const plannedWork = (network: Network, dates: Dates, row: number): number => {
  const calendar = network.calendar[row];
  return ((network.flags[row] ?? 0) & Flag.assigned) !== 0 && calendar
    ? workBetween(calendar, dates.earlyStart[row] ?? 0, dates.earlyFinish[row] ?? 0)
    : (network.length[row] ?? 0);
};

const leavesBelow = (network: Network, row: number): number[] =>
  ((network.flags[row] ?? 0) & Flag.inactive) !== 0
    ? []
    : ((network.flags[row] ?? 0) & Flag.summary) === 0
      ? [row]
      : (network.children[row] ?? []).flatMap((child) => leavesBelow(network, child));

/**
 * The links of a plan with those of summaries handed down: a link into a summary binds all its tasks, a summary as
 * predecessor passes its last finish, thus all finishes. Its start is that of the task which starts first as planned.
 */
export const leafLinksOf = (network: Network, dates: Dates): LeafLink[] => {
  const { links } = network;
  const leaves: LeafLink[] = [];
  for (let link = 0; link < links.count; link += 1) {
    const pred = links.pred[link] ?? 0;
    const type = linkTypes[links.type[link] ?? 0] ?? 'FS';
    const mode = links.mode[link] ?? 0;
    const percent = links.percent[link] ?? Number.NaN;
    const ofSummary = mode === LagMode.percentOfSummary;
    const lag = ofSummary
      ? (spanOf(network, dates, pred) * (links.lag[link] ?? 0)) / 100
      : Number.isNaN(percent)
        ? (links.lag[link] ?? 0)
        : percent;
    const lagIn = Number.isNaN(percent) || ofSummary ? (mode === LagMode.clock ? 'clock' : 'work') : 'percent';
    const below = leavesBelow(network, pred);
    const first = below.reduce<number | undefined>(
      (earliest, row) =>
        earliest === undefined || (dates.earlyStart[row] ?? 0) < (dates.earlyStart[earliest] ?? 0) ? row : earliest,
      undefined,
    );
    const sources = type === 'FS' || type === 'FF' ? below : first === undefined ? [] : [first];
    for (const to of leavesBelow(network, links.succ[link] ?? 0))
      for (const from of sources) if (from !== to) leaves.push({ from, to, type, lag, lagIn });
  }
  return leaves;
};
