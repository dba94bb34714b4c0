import { describe, expect, it } from '@jest/globals';
import { benchmarkNetwork } from '../bench/benchmark-network.js';
import { formatLocal } from '../calendar/index.js';
import { schedule } from '../cpm/index.js';
import type { PlanDefinition } from '../plan/index.js';
import { acceptProposal, explainMove, levelResources } from '../levelling/index.js';
import { levellingModelOf, wordingOf } from './levelling-model-of.js';

const plan: PlanDefinition = {
  project: { start: '2026-01-05T08:00' },
  tasks: [
    { uid: 1, name: 'Dig', duration: 960, priority: 700 },
    { uid: 2, name: 'House', summary: true },
    { uid: 3, name: 'Walls', parent: 2, duration: 480 },
    { uid: 4, name: 'Roof', parent: 2, duration: 480 },
    { uid: 5, name: 'Fence', duration: 480, actualStart: '2026-01-05T08:00', percentComplete: 50 },
  ],
  links: [{ pred: 3, succ: 4, lagPercent: 50 }],
  resources: [{ uid: 'ann', name: 'Ann' }, { uid: 'sand', type: 'Material' }],
  assignments: [
    { task: 1, resource: 'ann', units: 0.5 },
    { task: 3, resource: 'ann', units: 1 },
    { task: 4, resource: 'sand', units: 3 },
    { task: 5, resource: 'ann', units: 0.5 },
  ],
};

describe('levelling of a plan', () => {
  it('reads needs, links, priorities and progress from the plan', () => {
    const { tasks, resources } = levellingModelOf(schedule(plan));
    expect(resources).toEqual([{ uid: 'ann', kind: 'renewable', units: 1 }]);
    expect(tasks.map(({ uid, priority, frozen, needs }) => [uid, priority, frozen, needs])).toEqual([
      [1, 700, false, [{ resource: 'ann', units: 0.5 }]],
      [3, 500, false, [{ resource: 'ann', units: 1 }]],
      [4, 500, false, []],
      [5, 500, true, [{ resource: 'ann', units: 0.5 }]],
    ]);
    expect(tasks[2]!.links).toEqual([{ from: 3, type: 'FS', lag: 240, lagElapsed: false }]);
  });

  it('moves what has to wait over nights, and what follows it, and says why by name and date', () => {
    const made = schedule(plan);
    const model = levellingModelOf(made);
    const proposal = levelResources(model);
    const levelled = acceptProposal(model, proposal).tasks.map(({ uid, start, finish }) => [
      uid,
      formatLocal(start),
      formatLocal(finish),
    ]);
    expect(levelled.slice(1, 3)).toEqual([
      [3, '2026-01-07T08:00:00', '2026-01-07T17:00:00'],
      [4, '2026-01-08T13:00:00', '2026-01-09T12:00:00'],
    ]);
    expect(explainMove(proposal.moves[0]!, wordingOf(made))).toBe(
      'Walls starts 2026-01-07T08:00:00 because Ann is used by Fence, Dig until 2026-01-06T17:00:00 (1 needed, 0 free)',
    );
  });

  it('takes capacities, supplies and tasks to keep from the caller', () => {
    const made = schedule(plan);
    const crew = levellingModelOf(made, { units: new Map([['ann', [{ from: 0, units: 2 }]]]) });
    expect(levelResources(crew).moves).toEqual([]);
    const kept = levellingModelOf(made, { frozen: new Set([3]) });
    expect(levelResources(kept).moves.map(({ task }) => task)).toEqual([1]);
    const from = made.network.projectStart + 1440;
    const paid = levellingModelOf(made, {
      units: new Map([['ann', [{ from: 0, units: 2 }]]]),
      supplies: new Map([['money', [{ from, amount: 10 }]]]),
      uses: [{ task: 1, resource: 'money', amount: 10 }],
    });
    expect(levelResources(paid).moves.map(({ to }) => formatLocal(to.start))).toEqual(['2026-01-06T08:00:00']);
    expect(() => levellingModelOf(made, { uses: [{ task: 9, resource: 'money', amount: 1 }] })).toThrow(/no task 9/);
  });

  it('leaves a plan without overload as it is, whatever its links and calendars', () => {
    const definition = benchmarkNetwork(300, 4);
    const made = schedule({
      ...definition,
      resources: [{ uid: 'crew' }],
      assignments: definition.tasks.map(({ uid }) => ({ task: uid, resource: 'crew', units: 1 })),
    });
    const model = levellingModelOf(made, { units: new Map([['crew', [{ from: 0, units: 300 }]]]) });
    expect(levelResources(model).moves).toEqual([]);
    const short = levelResources({ ...model, resources: [{ uid: 'crew', kind: 'renewable', units: 3 }] }, { trials: 3 });
    expect(short.conflicts).toEqual([]);
    expect(short.finishAfter).toBeGreaterThan(short.finishBefore);
  });
});
