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
  it('takes the median of the ratios', () => {
    const made = schedule(benchmarkNetwork(500, 1));
    let runs = 0;
    const row = compareRuns('twice', 25, () => { runs += 1; }, () => plainTopologicalPass(made.network), 5);
    expect(row).toMatchObject({ name: 'twice', goal: 25 });
    expect(row.ratio).toBeGreaterThanOrEqual(0);
    expect(runs).toBe(8);
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
