import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createSimulation, simulate } from './simulate.js';
import type { SimulatedLink, SimulationModel } from './simulation-model.js';
import { meanOf } from './three-point.js';

const estimate = { optimistic: 60, mostLikely: 100, pessimistic: 200 };
const types = ['FS', 'SS', 'FF', 'SF'] as const;

/** A plain forward and backward pass, written apart from the one under test; slack 0 is critical. */
const solve = (durations: readonly number[], links: readonly SimulatedLink[]) => {
  const size = durations.length;
  const start = new Array<number>(size).fill(-Infinity);
  const hasLinks = new Set(links.map(({ to }) => to));
  const lagOf = ({ lag = 0, lagIn, from }: SimulatedLink): number =>
    lagIn === 'percent' ? (lag / 100) * durations[from]! : lag;
  for (let i = 0; i < size; i += 1) {
    if (!hasLinks.has(i)) start[i] = 0;
    for (const link of links.filter(({ to }) => to === i)) {
      const from = start[link.from]! + (link.type?.startsWith('S') ? 0 : durations[link.from]!);
      const at = from + lagOf(link) - (link.type?.endsWith('F') ? durations[i]! : 0);
      start[i] = Math.max(start[i]!, at);
      if (link.type === 'FF') start[i] = Math.max(start[i]!, 0);
    }
  }
  const finish = Math.max(...start.map((at, i) => at + durations[i]!));
  const late = durations.map((duration) => finish - duration);
  for (let i = size - 1; i >= 0; i -= 1) {
    for (const link of links.filter(({ from }) => from === i)) {
      const to = late[link.to]! + (link.type?.endsWith('F') ? durations[link.to]! : 0);
      late[i] = Math.min(late[i]!, to - lagOf(link) - (link.type?.startsWith('S') ? 0 : durations[i]!));
    }
  }
  return { finish, start, critical: start.map((at, i) => Math.abs(at - late[i]!) < 1e-9) };
};

const modelArbitrary = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc.record({
    durations: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: size, maxLength: size }),
    links: fc.array(
      fc
        .record({
          from: fc.nat(size - 1),
          to: fc.nat(size - 1),
          type: fc.constantFrom(...types),
          lag: fc.integer({ min: 0, max: 20 }),
          lagIn: fc.constantFrom('work' as const, 'clock' as const, 'percent' as const),
        })
        .map((link) => ({ ...link, from: Math.min(link.from, link.to), to: Math.max(link.from, link.to) })),
      { maxLength: 16 },
    ),
  }),
);

describe('simulation', () => {
  it('of certain durations is the schedule: same finish, critical where there is no slack', () => {
    fc.assert(
      fc.property(modelArbitrary, ({ durations, links: drawn }) => {
        const links = drawn.filter(({ from, to }) => from !== to);
        const expected = solve(durations, links);
        // A finish held at the start of the project has slack by definition of the pass, not of the links.
        fc.pre(!links.some(({ type, to }) => type === 'FF' && expected.start[to] === 0));
        const { finish, tasks } = simulate({ tasks: durations.map((duration) => ({ duration })), links }, { runs: 3 });
        expect(finish.p50).toBeCloseTo(expected.finish, 9);
        expect(finish.latest).toBe(finish.earliest);
        tasks.forEach(({ criticality }, i) => expect(criticality).toBe(expected.critical[i] ? 1 : 0));
      }),
      { numRuns: 400 },
    );
  });

  it('of a chain ends on average at the sum of the means', () => {
    const tasks = Array.from({ length: 20 }, () => ({ duration: estimate }));
    const links = tasks.slice(1).map((_, i) => ({ from: i, to: i + 1 }));
    const { finish, tasks: results } = simulate({ tasks, links }, { runs: 20_000, seed: 5 });
    expect(Math.abs(finish.mean / (20 * meanOf(estimate)) - 1)).toBeLessThan(0.002);
    expect(finish.p50).toBeLessThan(finish.p80);
    expect(finish.p80).toBeLessThan(finish.p95);
    expect(results.every(({ criticality }) => criticality === 1)).toBe(true);
    // Twenty equal, independent parts: each explains a twentieth of the variance.
    results.forEach(({ correlation }) => expect(Math.abs(correlation - Math.sqrt(1 / 20))).toBeLessThan(0.04));
  });

  it('gives the percentiles of the distribution itself for one task', () => {
    const { tasks, finish } = simulate(
      { tasks: [{ duration: { optimistic: 0, mostLikely: 50, pessimistic: 100, shape: 'triangular' } }] },
      { runs: 50_000 },
    );
    expect(Math.abs(finish.p80 - (100 - Math.sqrt(0.2 * 5000)))).toBeLessThan(0.6);
    expect(Math.abs(tasks[0]!.finish.p80 - finish.p80)).toBeLessThan(0.5);
    expect(tasks[0]!.correlation).toBeCloseTo(1, 3);
    expect(Math.abs(tasks[0]!.finishWhenLong - 86)).toBeLessThan(3.5);
  });

  it('shares criticality between parallel paths and ranks the one that matters first', () => {
    const wide = { optimistic: 0, mostLikely: 100, pessimistic: 400 };
    const { tasks, tornado } = simulate(
      { tasks: [{ duration: wide }, { duration: estimate }, { duration: 20 }], links: [{ from: 0, to: 2 }, { from: 1, to: 2 }] },
      { runs: 20_000 },
    );
    expect(tasks[0]!.criticality + tasks[1]!.criticality).toBeCloseTo(1, 6);
    expect(tasks[0]!.criticality).toBeGreaterThan(0.5);
    expect(tasks[2]!.criticality).toBe(1);
    expect(tornado).toEqual([0, 1]);
    expect(tasks[0]!.finishWhenLong).toBeGreaterThan(tasks[0]!.finishWhenShort);
  });

  it('lets risks happen as often as they are likely, and shows what they cost', () => {
    const model: SimulationModel = {
      tasks: [{ duration: 100 }, { duration: 10 }],
      links: [{ from: 0, to: 1 }],
      risks: [
        { name: 'late part', probability: 0.25, impacts: [{ task: 0, by: { optimistic: 40, mostLikely: 50, pessimistic: 60 } }] },
        { name: 'twice the work', probability: 0.1, impacts: [{ task: 1, by: 2, scale: true }] },
      ],
    };
    const { finish, risks, tasks } = simulate(model, { runs: 40_000 });
    expect(Math.abs(risks[0]!.frequency - 0.25)).toBeLessThan(0.01);
    expect(Math.abs(risks[0]!.finishWith - risks[0]!.finishWithout - 50)).toBeLessThan(1);
    expect(Math.abs(risks[1]!.finishWith - risks[1]!.finishWithout - 10)).toBeLessThan(1.5);
    expect(Math.abs(finish.mean - (110 + 12.5 + 1))).toBeLessThan(0.5);
    expect(tasks[0]!.correlation).toBeGreaterThan(0.8);
  });

  it('spreads further when durations are correlated', () => {
    const tasks = Array.from({ length: 4 }, () => ({ duration: estimate }));
    const links = tasks.slice(1).map((_, i) => ({ from: i, to: i + 1 }));
    const correlations = [0, 1, 2].map((i) => ({ tasks: [i, i + 1] as [number, number], coefficient: 0.6 }));
    const spread = (model: SimulationModel): number => {
      const { finish } = simulate(model, { runs: 10_000 });
      return finish.p95 - finish.p50;
    };
    expect(spread({ tasks, links, correlations })).toBeGreaterThan(1.15 * spread({ tasks, links }));
  });

  it('repeats itself for a seed, and differs for another', () => {
    const model = { tasks: [{ duration: estimate }, { duration: estimate }], links: [{ from: 0, to: 1 }] };
    const result = simulate(model, { runs: 500, seed: 9 });
    expect(simulate(model, { runs: 500, seed: 9 })).toEqual(result);
    expect(simulate(model, { runs: 500, seed: 10 }).finish).not.toEqual(result.finish);
  });

  it('works on several calendars: a night shift takes over from a day shift, and gaps are no slack', () => {
    const day = 1440;
    const spans = (from: number, to: number) => ({
      starts: Float64Array.from({ length: 20 }, (_, k) => k * day + from),
      ends: Float64Array.from({ length: 20 }, (_, k) => k * day + to),
    });
    const { finish, tasks } = simulate(
      {
        start: 0,
        axes: [spans(480, 960), spans(1200, 1320)],
        // Four hours by day, one hour at night, a day of the clock, two hours by day not before day 5.
        tasks: [
          { duration: 240 },
          { duration: 60, axis: 1 },
          { duration: day, axis: -1 },
          { duration: 120, notBefore: 5 * day },
        ],
        links: [
          { from: 0, to: 1 },
          { from: 1, to: 2, lag: 30, lagIn: 'clock' },
          { from: 2, to: 3 },
        ],
      },
      { runs: 1 },
    );
    expect(tasks.map(({ finish: { p50 } }) => p50)).toEqual([720, 1260, 1260 + 30 + day, 5 * day + 600]);
    expect(finish.p50).toBe(5 * day + 600);
    expect(tasks.map(({ criticality }) => criticality)).toEqual([0, 0, 0, 1]);
  });

  it('keeps what has begun and what is pinned', () => {
    const { tasks } = simulate(
      {
        start: 100,
        tasks: [
          { duration: 50, begun: { startedAt: 20, resumeAt: 200 } },
          { duration: 10, pinnedAt: 300 },
          { duration: 5, notFinishedBefore: 400 },
        ],
        links: [
          { from: 1, to: 0 },
          { from: 0, to: 1, type: 'SS', lag: 1 },
        ].slice(1) as SimulatedLink[],
      },
      { runs: 1 },
    );
    expect(tasks.map(({ finish }) => finish.p50)).toEqual([250, 310, 400]);
  });

  it('can be stopped between blocks and answers for the runs done', () => {
    const simulation = createSimulation({ tasks: [{ duration: estimate }] }, { runs: 1000 });
    simulation.advance();
    const { runs, stopped } = simulation.result();
    expect(stopped).toBe('aborted');
    expect(runs).toBe(simulation.done);
    expect(runs).toBeLessThan(1000);
  });

  it('refuses cycles, unknown tasks and impossible figures', () => {
    const tasks = [{ duration: 1 }, { duration: 1 }];
    expect(() => simulate({ tasks, links: [{ from: 0, to: 1 }, { from: 1, to: 0 }] })).toThrow(/cycle/);
    expect(() => simulate({ tasks, links: [{ from: 0, to: 2 }] })).toThrow(RangeError);
    expect(() => simulate({ tasks: [{ duration: -1 }] })).toThrow(RangeError);
    expect(() => simulate({ tasks: [{ duration: 1, axis: 1 }] })).toThrow(RangeError);
    expect(() => simulate({ tasks, risks: [{ name: 'r', probability: 2, impacts: [] }] })).toThrow(RangeError);
    expect(() => simulate({ tasks }, { runs: 0 })).toThrow(RangeError);
  });
});
