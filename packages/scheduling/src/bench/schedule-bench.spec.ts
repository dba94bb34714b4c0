import { describe, expect, it } from '@jest/globals';
import { schedule, spanOfProject, tasksOf } from '../cpm/index.js';
import { benchmarkNetwork } from './benchmark-network.js';
import { compareRuns, plainTopologicalPass } from './schedule-bench.js';

describe('the plan to measure with', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(benchmarkNetwork(200, 7)).toEqual(benchmarkNetwork(200, 7));
    expect(benchmarkNetwork(200, 7)).not.toEqual(benchmarkNetwork(200, 8));
  });

  it('has links of all types and lags of all kinds, and can be scheduled', () => {
    const plan = benchmarkNetwork(10_050, 3);
    const links = plan.links ?? [];
    expect([plan.tasks.length, links.length]).toEqual([10_050, 15_075]);
    expect(new Set(links.map((one) => one.type))).toEqual(new Set(['FS', 'SS', 'FF', 'SF']));
    for (const lag of ['lag', 'lagElapsed', 'lagPercent'] as const) expect(links.some((one) => one[lag])).toBe(true);
    const made = schedule(plan);
    expect(tasksOf(made)).toHaveLength(10_050);
    expect(spanOfProject(made).finish > plan.project.start).toBe(true);
  });
});

describe('a comparison of runs', () => {
  it('takes the median of the ratios of its slices', () => {
    let clock = 0;
    const passing = (times: number[]) => (): void => {
      clock += times.shift() ?? 0;
    };
    // Slices of 10 ms: the first warms up; then runs of 5 against 2, of 60 against 20, of 12 against 4.
    const figure = passing([99, 5, 5, 60, 12]);
    const floor = passing([99, 2, 2, 2, 2, 2, 20, 4, 4, 4]);
    const row = compareRuns('made up', 25, figure, floor, 3, 10, () => clock);
    expect(row).toEqual({ name: 'made up', goal: 25, figure: 12, floor: 4, ratio: 3 });
  });

  it('has a floor that walks the whole graph', () => {
    const chain = schedule({
      project: { start: '2026-11-23T08:00' },
      tasks: [{ uid: 1, duration: 10 }, { uid: 2, duration: 20 }, { uid: 3, duration: 25 }],
      links: [{ pred: 1, succ: 2 }],
    });
    expect(plainTopologicalPass(chain.network)).toBe(30);
  });
});
