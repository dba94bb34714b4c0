import { benchmarkNetwork } from './benchmark-network.js';
import { computeDates } from '../cpm/passes.js';
import { schedule } from '../cpm/schedule.js';
import { simulate } from '../monte-carlo/index.js';
import { simulationModelOf } from '../plan-models/index.js';
import { compareRuns, type BenchRow } from './schedule-bench.js';


const runs = 10_000;
/** The floor is timed on fewer schedules and scaled up, so that a round stays below a second or two. */
const floorRuns = 500;

/**
 * The bench row `monte-carlo`: 10,000 runs over 1,000 uncertain tasks with calendars and all link types, a tenth of them
 * correlated, against 10,000 × one schedule of the same plan.
 */
export const monteCarloBench = (rounds = 3): BenchRow => {
  const made = schedule(benchmarkNetwork(1_000, 1));
  const { network, dates } = made;
  const estimates = network.uids.flatMap((task, row) => {
    const length = network.length[row] ?? 0;
    return length > 0 ? [[task, { optimistic: 0.8 * length, mostLikely: length, pessimistic: 1.7 * length }] as const] : [];
  });
  const correlations = estimates.slice(0, 100).flatMap(([task], k) => {
    const next = estimates[k + 1];
    return next && k % 5 !== 4 ? [{ tasks: [task, next[0]] as const, coefficient: 0.5 }] : [];
  });
  const { model } = simulationModelOf(made, new Map(estimates), { correlations });
  const row = compareRuns(
    'monte-carlo',
    0.3,
    () => void simulate(model, { runs }),
    () => {
      for (let run = 0; run < floorRuns; run += 1) computeDates(network, dates);
    },
    rounds,
  );
  const scale = runs / floorRuns;
  return { ...row, floor: row.floor * scale, ratio: row.ratio / scale };
};
