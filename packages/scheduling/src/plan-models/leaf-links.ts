import { spanOf } from '../cpm/forward.js';
import { type Dates, Flag, LagMode, type Network } from '../cpm/network.js';
import { linkTypes } from '../cpm/network.js';
import type { LinkType } from '../plan/index.js';

/** A link between two tasks that are worked on; links of summaries are passed on to the tasks below them. */
export interface LeafLink {
  readonly from: number;
  readonly to: number;
  readonly type: LinkType;
  /** Minutes; percent of the predecessor's duration with `percent`. */
  readonly lag: number;
  readonly percent: boolean;
  readonly elapsed: boolean;
}

/** Does the row take part as work: not a summary, not inactive? */
export const isWork = (network: Network, row: number): boolean =>
  ((network.flags[row] as number) & (Flag.summary | Flag.inactive)) === 0;

function workBelow(network: Network, row: number): number[] {
  if (!((network.flags[row] as number) & Flag.summary)) return isWork(network, row) ? [row] : [];
  return (network.children[row] ?? []).flatMap((child) => workBelow(network, child));
}

/** The tasks that a link of a summary waits for: all below it, or for its start the one that starts it. */
function waitedFor(network: Network, dates: Dates, row: number, type: LinkType): number[] {
  const summary = (network.flags[row] as number) & Flag.summary;
  if (!summary || type === 'FS' || type === 'FF') return workBelow(network, row);
  const starter = dates.starter[row] as number;
  return starter >= 0 ? [starter] : [];
}

/** All links of a plan as links between its tasks. */
export function leafLinks(network: Network, dates: Dates): LeafLink[] {
  const { links } = network;
  const out: LeafLink[] = [];
  for (let link = 0; link < links.count; link += 1) {
    const type = linkTypes[links.type[link] as number] ?? 'FS';
    const percent = links.percent[link] as number;
    const ofSummary = links.mode[link] === LagMode.percentOfSummary;
    const ofTask = !Number.isNaN(percent) && !ofSummary;
    const elapsed = links.mode[link] === LagMode.clock;
    const minutes = links.mode[link] === LagMode.none ? 0 : (links.lag[link] as number);
    const span = ofSummary ? spanOf(network, dates, links.pred[link] as number) : 0;
    const lag = ofTask ? percent : ofSummary ? (span * minutes) / 100 : minutes;
    const before = waitedFor(network, dates, links.pred[link] as number, type);
    for (const to of workBelow(network, links.succ[link] as number)) {
      for (const from of before) out.push({ from, to, type, lag, percent: ofTask, elapsed });
    }
  }
  return out;
}
