import { describe, expect, it } from '@jest/globals';
import { benchmarkNetwork } from '../bench/benchmark-network.js';
import { parseLocal, workBetween } from '../calendar/index.js';
import { schedule } from '../cpm/index.js';
import type { PlanDefinition } from '../plan/index.js';
import { simulate, type ThreePointEstimate } from '../monte-carlo/index.js';
import { simulationModelOf } from './simulation-model-of.js';

const plan: PlanDefinition = {
  project: { start: '2026-01-05T08:00' },
  tasks: [
    { uid: 1, duration: 960 },
    { uid: 2, summary: true },
    { uid: 3, parent: 2, duration: 480 },
    { uid: 4, parent: 2, duration: 1440 },
    { uid: 5, duration: 480, active: false },
    { uid: 6, duration: 240, constraint: { type: 'SNET', date: '2026-01-20T08:00' } },
    { uid: 7, duration: 480, actualStart: '2026-01-05T08:00', percentComplete: 50 },
  ],
  links: [
    { pred: 1, succ: 2 },
    { pred: 2, succ: 6, lag: 1440, lagElapsed: true },
  ],
};

/** A certain plan is simulated once; every task must end where its schedule ends. */
const differences = (definition: PlanDefinition) => {
  const made = schedule(definition);
  const { model, uids } = simulationModelOf(made);
  const { tasks } = simulate(model, { runs: 1 });
  return uids.flatMap((uid, index) => {
    const row = made.network.indexOf.get(uid)!;
    const planned = made.dates.earlyFinish[row]!;
    const simulated = tasks[index]!.finish.p50;
    return Math.abs(workBetween(made.network.calendar[row]!, planned, simulated)) < 1e-6 ? [] : [{ uid, planned, simulated }];
  });
};

describe('the simulation of a plan', () => {
  it('ends every task where the schedule does while nothing is uncertain', () => {
    expect(differences(plan)).toEqual([]);
  });

  it('follows all link types, lags and calendars of large plans as the schedule does', () => {
    for (const seed of [1, 2, 3]) {
      const definition = benchmarkNetwork(300, seed);
      // A lag by the clock on a link to a finish is added before the duration is taken off here, after it there.
      const links = definition.links!.filter((link) => !(link.type?.endsWith('F') && link.lagElapsed));
      expect(differences({ ...definition, links })).toEqual([]);
    }
  });

  it('leaves out summaries and inactive tasks, and hands links of summaries down', () => {
    const { model, uids } = simulationModelOf(schedule(plan));
    expect(uids).toEqual([1, 3, 4, 6, 7]);
    expect(model.links!.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
    ]);
  });

  it('takes estimates, correlations and risks by uid, and calendars as far as the worst run goes', () => {
    const long = { optimistic: 480, mostLikely: 960, pessimistic: 480 * 2000 };
    const { model } = simulationModelOf(schedule(plan), new Map<number, ThreePointEstimate>([[4, long], [7, { optimistic: 100, mostLikely: 240, pessimistic: 400 }]]), {
      correlations: [{ tasks: [4, 7], coefficient: 0.5 }],
      risks: [{ name: 'flood', probability: 1, impacts: [{ task: 1, by: 480 }] }],
    });
    const { finish, tasks, tornado, risks } = simulate(model, { runs: 2_000 });
    expect(risks[0]!.frequency).toBe(1);
    expect(tornado[0]).toBe(2);
    expect(tasks[0]!.finish.p50).toBe(parseLocal('2026-01-07T17:00'));
    // Five working days a week, eight hours a day, also years from now.
    const weekday = (at: number): number => new Date(at * 60_000).getUTCDay();
    expect(finish.latest).toBeGreaterThan(parseLocal('2030-01-01T00:00'));
    expect([1, 2, 3, 4, 5]).toContain(weekday(finish.latest));
  });

  it('refuses uncertainty of tasks that do no work in the plan', () => {
    const made = schedule(plan);
    const estimate = { optimistic: 1, mostLikely: 2, pessimistic: 3 };
    expect(() => simulationModelOf(made, new Map([[2, estimate]]))).toThrow(/no task 2/);
    expect(() => simulationModelOf(made, new Map([[99, estimate]]))).toThrow(/no task 99/);
  });
});
