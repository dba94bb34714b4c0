import { backwardPass } from './backward.js';
import { forwardPass } from './forward.js';
import { type Dates, emptyDates, Flag, type Network } from './network.js';
import { slackPass } from './slack.js';

/** The latest early finish of all tasks that take part. */
export function latestFinish(network: Network, dates: Dates): number {
  let finish = Number.NEGATIVE_INFINITY;
  for (let task = 0; task < network.size; task += 1) {
    if ((network.flags[task] as number) & (Flag.summary | Flag.inactive)) continue;
    const one = dates.earlyFinish[task] as number;
    if (one > finish) finish = one;
  }
  return finish === Number.NEGATIVE_INFINITY ? network.projectStart : finish;
}

/** Computes all dates and slacks of a network anew. */
export function computeDates(network: Network, dates: Dates = emptyDates(network)): Dates {
  forwardPass(network, dates, false);
  dates.projectFinish = latestFinish(network, dates);
  backwardPass(network, dates);
  if (network.flags.some((one) => (one & Flag.alap) !== 0)) {
    forwardPass(network, dates, true);
    slackPass(network, dates);
  }
  return dates;
}
