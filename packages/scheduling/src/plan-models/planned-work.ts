import { workBetween } from '../calendar/index.js';
import { type Dates, Flag, type Network } from '../cpm/network.js';

/** Minutes that a task takes on its calendar as scheduled; of one with several resources of different hours, from its first to its last. */
export function plannedWork(network: Network, dates: Dates, row: number): number {
  const calendar = network.calendar[row];
  return (network.flags[row] as number) & Flag.assigned && calendar
    ? workBetween(calendar, dates.earlyStart[row] as number, dates.earlyFinish[row] as number)
    : (network.length[row] as number);
}
