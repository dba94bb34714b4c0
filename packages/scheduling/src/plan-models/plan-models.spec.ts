import { describe, expect, it } from '@jest/globals';
import { parseLocal } from '../calendar/index.js';
import { schedule, spanOfProject, taskOf } from '../cpm/index.js';
import { levelResources } from '../levelling/index.js';
import { simulate } from '../monte-carlo/index.js';
import type { PlanDefinition, TaskDefinition } from '../plan/index.js';
import { applyLevelling, levellingModelOf } from './levelling-model-of.js';
import { simulationModelOf } from './simulation-model-of.js';

const day = 480;
const tasks: TaskDefinition[] = [
  { uid: 's' },
  { uid: 'a', duration: 3 * day, parent: 's' },
  { uid: 'b', duration: 2 * day, parent: 's' },
  { uid: 'c', duration: day, constraint: { type: 'SNET', date: '2026-11-24T08:00' } },
  { uid: 'd', duration: 0 },
  { uid: 'e', duration: 2 * day, actualStart: '2026-11-23T08:00', stop: '2026-11-23T17:00', resume: '2026-11-25T08:00', remainingDuration: day },
];
const plan: PlanDefinition = {
  project: { start: '2026-11-23T08:00' },
  tasks,
  links: [{ pred: 's', succ: 'c', lag: day }, { pred: 'c', succ: 'd' }],
  resources: [{ uid: 'r', maxUnits: 1 }],
  assignments: [{ task: 'a', resource: 'r', units: 1 }, { task: 'b', resource: 'r', units: 1 }],
};

describe('the simulation of a schedule', () => {
  it('without uncertainty ends where the schedule does', () => {
    const made = schedule(plan);
    const { model, uids } = simulationModelOf(made);
    const result = simulate(model, { runs: 10 });
    expect(uids).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(result.finish.p50).toBe(parseLocal(spanOfProject(made).finish));
    uids.forEach((uid, index) => expect(result.tasks[index]?.finish.p80).toBe(parseLocal(taskOf(made, uid).finish)));
  });

  it('takes three-point estimates', () => {
    const made = schedule(plan);
    const estimate = { optimistic: 2 * day, mostLikely: 3 * day, pessimistic: 9 * day };
    const { model } = simulationModelOf(made, new Map([['a', estimate]]));
    expect(simulate(model, { runs: 200 }).finish.p95).toBeGreaterThan(parseLocal(spanOfProject(made).finish));
  });
});

describe('the levelling of a schedule', () => {
  it('once accepted leaves the dates it proposed', () => {
    const made = schedule(plan);
    const proposal = levelResources(levellingModelOf(made));
    expect(proposal.moves.length).toBeGreaterThan(0);
    applyLevelling(made, proposal);
    for (const move of proposal.moves) expect(parseLocal(taskOf(made, move.task).start)).toBe(move.to.start);
    const [one, other] = ['a', 'b'].map((uid) => taskOf(made, uid));
    expect((one?.start ?? '') >= (other?.finish ?? '') || (other?.start ?? '') >= (one?.finish ?? '')).toBe(true);
    expect(levelResources(levellingModelOf(made)).moves).toEqual([]);
  });
});
