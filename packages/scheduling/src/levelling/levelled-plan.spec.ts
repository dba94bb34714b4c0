import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { levelResources } from './level-resources.js';
import type { LevelledTask, LevellingModel } from './levelling-model.js';
import { acceptProposal } from './levelling-proposal.js';
import type { NextWorkingSpan } from './working-time.js';

const modelArbitrary = fc
  .record({
    tasks: fc.array(
      fc.record({
        work: fc.integer({ min: 0, max: 5 }),
        start: fc.integer({ min: 0, max: 10 }),
        units: fc.integer({ min: 0, max: 3 }),
        amount: fc.integer({ min: 0, max: 3 }),
        priority: fc.constantFrom(100, 500, 900),
        pred: fc.integer({ min: -3, max: 20 }),
        lag: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    seed: fc.nat(),
  })
  .map(({ tasks, seed }) => ({ seed, model: modelOf(tasks) }));

/** Periods of ten; every third has five units only, every fourth does not work. */
const works: NextWorkingSpan = (at) => {
  const period = Math.floor(at / 10);
  return period % 4 === 3 ? { from: (period + 1) * 10, to: (period + 2) * 10 } : { from: at, to: (period + 1) * 10 };
};

function modelOf(
  drawn: readonly { work: number; start: number; units: number; amount: number; priority: number; pred: number; lag: number }[],
): LevellingModel {
  return {
    tasks: drawn.map(({ work, start, units, amount, priority, pred, lag }, i): LevelledTask => ({
      uid: i,
      work: work * 5,
      start: start * 5,
      finish: start * 5 + work * 5,
      calendar: works,
      priority,
      needs: [
        { resource: 'crew', units },
        { resource: 'budget', units: amount },
      ],
      links: pred >= 0 && pred < i ? [{ from: pred, lag: lag * 5, lagElapsed: true }] : [],
    })),
    resources: [
      {
        uid: 'crew',
        kind: 'renewable',
        units: Array.from({ length: 100 }, (_, k) => ({ from: k * 10, units: k % 3 === 2 ? 3 : 5 })),
      },
      { uid: 'budget', kind: 'nonRenewable', supply: Array.from({ length: 36 }, (_, k) => ({ from: k * 7, amount: 1 })) },
    ],
  };
}

describe('a levelled plan', () => {
  it('asks for no more than there is in any minute, keeps links and supplies, and moves nothing earlier', () => {
    fc.assert(
      fc.property(modelArbitrary, ({ model, seed }) => {
        const proposal = levelResources(model, { seed, trials: 5 });
        expect(proposal.conflicts).toEqual([]);
        const { tasks } = acceptProposal(model, proposal);
        const moved = new Set(proposal.moves.map(({ task: uid }) => uid));
        const isWork = (t: number): boolean => Math.floor(t / 10) % 4 !== 3;
        const crew = new Array<number>(2_000).fill(0);
        const faults: string[] = [];
        tasks.forEach((one, i) => {
          if (one.start < model.tasks[i]!.start) faults.push(`${i} is earlier`);
          for (let t = one.start, left = one.work; left > 0; t += 1) {
            if (!isWork(t)) continue;
            crew[t]! += one.needs![0]!.units;
            left -= 1;
            if (left === 0 && moved.has(one.uid) && one.finish !== t + 1) faults.push(`${i} ends wrong`);
          }
          for (const { from, lag } of one.links!) {
            if (!moved.has(from)) continue;
            for (let t = one.start; t < tasks[from as number]!.finish + lag!; t += 1)
              if (isWork(t)) faults.push(`${i} works at ${t}, before ${from} lets it`);
          }
        });
        crew.forEach((used, t) => {
          if (used > (Math.floor(t / 10) % 3 === 2 ? 3 : 5)) faults.push(`crew ${used} at ${t}`);
        });
        for (let t = 0; t < 1000; t += 1) {
          const spent = tasks.reduce((sum, one) => (one.start <= t ? sum + one.needs![1]!.units : sum), 0);
          if (spent > Math.min(36, Math.floor(t / 7) + 1)) faults.push(`${spent} spent at ${t}`);
        }
        expect(faults).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
