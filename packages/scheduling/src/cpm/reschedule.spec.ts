import { describe, expect, it } from '@jest/globals';
import type { PlanDefinition } from '../plan/index.js';
import { reschedule } from './reschedule.js';
import { schedule, taskOf, tasksOf } from './schedule.js';

const plan: PlanDefinition = {
  project: { start: '2026-11-23T08:00' },
  tasks: [
    { uid: 'a', duration: 480 },
    { uid: 'b', duration: 480 },
    { uid: 'c', duration: 480 },
    { uid: 'end', duration: 9600 },
  ],
  links: [{ pred: 'a', succ: 'b' }],
};

describe('a change of one task', () => {
  it('moves what follows, and touches nothing else', () => {
    const made = schedule(plan);
    const touched = reschedule(made, [{ uid: 'a', duration: 960 }]);
    expect(taskOf(made, 'b').start).toBe('2026-11-25T08:00:00');
    expect(new Set(touched)).toEqual(new Set(['a', 'b']));
  });

  it('that moves the end of the project changes the late dates of all', () => {
    const made = schedule(plan);
    reschedule(made, [{ uid: 'end', duration: 480 }]);
    expect(taskOf(made, 'c').totalSlack).toBe(480);
  });

  it('of a summary itself, such as its deadline, leaves what follows from its children', () => {
    const tasks = [{ uid: 's' }, { uid: 'a', duration: 480, parent: 's', actualStart: '2026-11-23T08:00' }, { uid: 'end', duration: 960 }];
    const made = schedule({ project: { start: '2026-11-23T08:00' }, tasks });
    const before = tasksOf(made);
    reschedule(made, [{ uid: 's', name: 'Summary' }]);
    expect(tasksOf(made)).toEqual(before);
  });

  it('that is refused leaves the schedule as it was', () => {
    const made = schedule(plan);
    const before = tasksOf(made);
    expect(() => reschedule(made, [{ uid: 'a', duration: 960 }, { uid: 'b', constraint: { type: 'SNET' } }])).toThrow();
    expect(() => reschedule(made, [{ uid: 'x', duration: 960 }])).toThrow();
    reschedule(made, [{ uid: 'c' }]);
    expect(tasksOf(made)).toEqual(before);
  });
});
