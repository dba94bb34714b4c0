import { describe, expect, it } from '@jest/globals';
import { CycleError, type LinkDefinition, type PlanDefinition, PlanError, type TaskDefinition } from '../plan/index.js';
import { criticalPaths, drivingPath, nearCritical, nearCriticalPaths } from './critical-path.js';
import { schedule, spanOfProject, taskOf, tasksOf } from './schedule.js';

// Monday; days have eight hours, 8–12 and 13–17.
const start = '2026-11-23T08:00';
const day = 480;
const plan = (tasks: TaskDefinition[], links: LinkDefinition[] = [], more: Partial<PlanDefinition> = {}): PlanDefinition => ({
  project: { start },
  tasks,
  links,
  ...more,
});
const datesOf = (given: PlanDefinition, uid: number | string): string => {
  const { start: from, finish } = taskOf(schedule(given), uid);
  return `${from.slice(5, 16)} – ${finish.slice(5, 16)}`;
};
const a = { uid: 'a', duration: 2 * day };
const b = { uid: 'b', duration: day };

describe('a link', () => {
  it('of each type places the successor', () => {
    const with_ = (link: Partial<LinkDefinition>): string => datesOf(plan([a, b], [{ pred: 'a', succ: 'b', ...link }]), 'b');
    expect(with_({ type: 'FS' })).toBe('11-25T08:00 – 11-25T17:00');
    expect(with_({ type: 'SS' })).toBe('11-23T08:00 – 11-23T17:00');
    expect(with_({ type: 'FF' })).toBe('11-24T08:00 – 11-24T17:00');
    expect(with_({ type: 'SF', lag: day })).toBe('11-23T08:00 – 11-23T17:00');
  });

  it('lags in working time, clock time and percent of the predecessor', () => {
    const with_ = (link: Partial<LinkDefinition>): string => datesOf(plan([a, b], [{ pred: 'a', succ: 'b', ...link }]), 'b').slice(0, 11);
    expect(with_({ lag: 3 * day })).toBe('11-30T08:00');
    expect(with_({ lag: 3 * 1440, lagElapsed: true })).toBe('11-30T08:00');
    expect(with_({ lag: 600, lagElapsed: true })).toBe('11-25T08:00');
    expect(with_({ lag: 900, lagElapsed: true })).toBe('11-25T08:00');
    expect(with_({ lagPercent: 50 })).toBe('11-26T08:00');
    expect(with_({ lagPercent: -50 })).toBe('11-24T08:00');
    expect(with_({ lagPercent: 100, lagElapsed: true })).toBe('11-25T09:00');
  });

  it('into a summary binds its children, out of one passes its latest finish', () => {
    const tasks = [a, { uid: 's' }, { ...b, parent: 's' }, { uid: 'c', duration: 3 * day, parent: 's' }, { uid: 'd', duration: day }];
    const made = plan(tasks, [{ pred: 'a', succ: 's' }, { pred: 's', succ: 'd' }]);
    expect(datesOf(made, 'b')).toBe('11-25T08:00 – 11-25T17:00');
    expect(datesOf(made, 's')).toBe('11-25T08:00 – 11-27T17:00');
    expect(datesOf(made, 'd')).toBe('11-30T08:00 – 11-30T17:00');
  });
});

describe('a constraint', () => {
  const at = (type: string, date: string | null, links: LinkDefinition[] = [{ pred: 'a', succ: 'b' }]): string =>
    datesOf(plan([a, { ...b, constraint: { type: type as 'SNET', date } }, { uid: 'end', duration: 5 * day }], links), 'b');

  it('of each of the eight types places the task', () => {
    expect(at('ASAP', null)).toBe('11-25T08:00 – 11-25T17:00');
    expect(at('ALAP', null)).toBe('11-27T08:00 – 11-27T17:00');
    expect(at('SNET', '2026-11-26T08:00')).toBe('11-26T08:00 – 11-26T17:00');
    expect(at('FNET', '2026-11-26T17:00')).toBe('11-26T08:00 – 11-26T17:00');
    expect(at('SNLT', '2026-11-24T08:00')).toBe('11-24T08:00 – 11-24T17:00');
    expect(at('FNLT', '2026-11-24T17:00')).toBe('11-24T08:00 – 11-24T17:00');
    expect(at('MSO', '2026-11-23T13:00')).toBe('11-23T13:00 – 11-24T12:00');
    expect(at('MFO', '2026-11-24T12:00')).toBe('11-23T13:00 – 11-24T12:00');
  });

  it('gives way to links where the project does not honour constraints', () => {
    const tasks = [a, { ...b, constraint: { type: 'MSO' as const, date: '2026-11-23T08:00' } }];
    const loose = plan(tasks, [{ pred: 'a', succ: 'b' }], { project: { start, honorConstraints: false } });
    expect(datesOf(loose, 'b')).toBe('11-25T08:00 – 11-25T17:00');
  });

  it('that leaves too little time shows negative slack, as a deadline does', () => {
    const must = plan([a, { ...b, constraint: { type: 'MFO', date: '2026-11-24T17:00' } }], [{ pred: 'a', succ: 'b' }]);
    expect(taskOf(schedule(must), 'a')).toMatchObject({ totalSlack: -day, critical: true });
    const late = plan([a, { ...b, deadline: '2026-11-24T17:00' }], [{ pred: 'a', succ: 'b' }]);
    expect(taskOf(schedule(late), 'a')).toMatchObject({ totalSlack: -day, critical: true });
  });

  it('without its date is refused', () => {
    expect(() => at('SNET', null)).toThrow(PlanError);
  });
});

describe('progress', () => {
  const started = { uid: 'b', duration: 2 * day, actualStart: '2026-11-23T08:00', actualDuration: day, remainingDuration: day };
  const links = [{ pred: 'a', succ: 'b' }];

  it('keeps actual dates and goes on where work was resumed', () => {
    expect(datesOf(plan([a, started], links), 'b')).toBe('11-23T08:00 – 11-24T17:00');
    expect(datesOf(plan([a, { ...started, stop: '2026-11-23T17:00', resume: '2026-11-26T08:00' }], links), 'b')).toBe('11-23T08:00 – 11-26T17:00');
    expect(datesOf(plan([a, { ...started, actualFinish: '2026-11-23T12:00' }], links), 'b')).toBe('11-23T08:00 – 11-23T12:00');
  });

  it('out of sequence waits for the predecessor by retained logic, and does not by override', () => {
    const retained = plan([a, started], links, { project: { start, outOfSequence: 'retained' } });
    expect(datesOf(retained, 'b')).toBe('11-23T08:00 – 11-25T17:00');
    const override = plan([a, started], links, { project: { start, outOfSequence: 'override' } });
    expect(datesOf(override, 'b')).toBe('11-23T08:00 – 11-24T17:00');
  });

  it('can move what is left behind the status date', () => {
    const project = { start, statusDate: '2026-11-26T17:00', moveRemainingStartsForward: true };
    expect(datesOf(plan([a, started], links, { project }), 'b')).toBe('11-23T08:00 – 11-27T17:00');
  });

  it('makes the late dates before it end where its work was left off', () => {
    const made = schedule(plan([{ ...a, duration: day }, { ...started, actualStart: '2026-11-24T08:00', resume: '2026-11-25T08:00' }, { uid: 'c', duration: 9 * day }], links));
    expect(taskOf(made, 'a').lateFinish).toBe('2026-11-24T17:00:00');
  });
});

describe('tasks of other kinds', () => {
  it('manual tasks stay, and their successors follow them', () => {
    const manual: TaskDefinition = { uid: 'm', duration: day, mode: 'manual', manualStart: '2026-11-25T08:00', manualFinish: '2026-11-25T17:00' };
    const made = plan([a, manual, b], [{ pred: 'a', succ: 'm', lag: 5 * day }, { pred: 'm', succ: 'b' }]);
    expect(datesOf(made, 'm')).toBe('11-25T08:00 – 11-25T17:00');
    expect(datesOf(made, 'b')).toBe('11-26T08:00 – 11-26T17:00');
  });

  it('milestones stand at the end of a day, elapsed tasks run through the weekend, splits keep their gaps', () => {
    const tasks: TaskDefinition[] = [
      { uid: 'a', duration: 5 * day },
      { uid: 'm', duration: 0 },
      { uid: 'e', duration: 2 * 1440, elapsed: true },
      { uid: 's', duration: 2 * day, segments: [['2026-11-23T08:00', '2026-11-23T17:00'], ['2026-11-26T08:00', '2026-11-26T17:00']] },
    ];
    const made = plan(tasks, [{ pred: 'a', succ: 'm' }, { pred: 'a', succ: 'e' }, { pred: 'm', succ: 's' }]);
    expect(datesOf(made, 'm')).toBe('11-27T17:00 – 11-27T17:00');
    expect(datesOf(made, 'e')).toBe('11-27T17:00 – 11-29T17:00');
    expect(datesOf(made, 's')).toBe('11-30T08:00 – 12-03T17:00');
  });

  it('inactive tasks hold nothing back', () => {
    expect(datesOf(plan([{ ...a, active: false }, b], [{ pred: 'a', succ: 'b' }]), 'b')).toBe('11-23T08:00 – 11-23T17:00');
  });

  it('tasks of a resource follow its hours', () => {
    const more: Partial<PlanDefinition> = {
      calendars: [
        { uid: 1, week: { mon: [['08:00', '16:00']], tue: [['08:00', '16:00']], wed: [['08:00', '16:00']], thu: [['08:00', '16:00']], fri: [['08:00', '16:00']], sat: [], sun: [] } },
        { uid: 2, base: 1, exceptions: [{ from: '2026-11-24', to: '2026-11-25', times: [] }] },
      ],
      resources: [{ uid: 'r', calendar: 2 }],
      assignments: [{ task: 'a', resource: 'r', work: 2 * day, units: 1 }],
    };
    expect(datesOf(plan([a], [], more), 'a')).toBe('11-23T08:00 – 11-26T16:00');
    expect(datesOf(plan([{ ...a, ignoreResourceCalendar: true }], [], more), 'a')).toBe('11-23T08:00 – 11-24T16:00');
  });
});

describe('slack and critical paths', () => {
  const tasks: TaskDefinition[] = [a, b, { uid: 'c', duration: 5 * day }, { uid: 'd', duration: day }];
  const links = [{ pred: 'a', succ: 'b' }, { pred: 'b', succ: 'd' }, { pred: 'c', succ: 'd' }];

  it('tell what can slip, and how far', () => {
    const made = schedule(plan(tasks, links));
    expect(taskOf(made, 'a')).toMatchObject({ totalSlack: 2 * day, freeSlack: 0, critical: false });
    expect(taskOf(made, 'b')).toMatchObject({ totalSlack: 2 * day, freeSlack: 2 * day });
    expect(criticalPaths(made)).toEqual([['c', 'd']]);
    expect(drivingPath(made, 'b')).toEqual(['a', 'b']);
    expect(nearCritical(made, 2 * day).map((one) => one.uid)).toEqual(['c', 'd', 'a', 'b']);
    expect(nearCriticalPaths(made, 2 * day)).toEqual([{ totalSlack: 0, path: ['c', 'd'] }, { totalSlack: 2 * day, path: ['a', 'b'] }]);
    expect(nearCriticalPaths(made, day)).toHaveLength(1);
    expect(spanOfProject(made)).toEqual({ start: '2026-11-23T08:00:00', finish: '2026-11-30T17:00:00' });
  });

  it('measure ends against their own finish where several critical paths are wanted', () => {
    const made = schedule(plan([a, { uid: 'c', duration: 5 * day }], [], { project: { start, multipleCriticalPaths: true } }));
    expect(tasksOf(made).map((one) => one.totalSlack)).toEqual([0, 0]);
  });
});

describe('a plan that contradicts itself', () => {
  const failure = (made: PlanDefinition): unknown => {
    try {
      schedule(made);
    } catch (error) {
      return error;
    }
    return undefined;
  };

  it('is refused with the path of the cycle, also through a summary', () => {
    const cycle = failure(plan([a, b], [{ pred: 'a', succ: 'b' }, { pred: 'b', succ: 'a' }]));
    expect(cycle).toBeInstanceOf(CycleError);
    expect(cycle).toMatchObject({ code: 'plan.cycle', path: ['a', 'b'] });
    const long = Array.from({ length: 30 }, (_, at) => ({ uid: at, duration: day }));
    const round = failure(plan(long, long.map(({ uid }) => ({ pred: uid, succ: (uid + 1) % 30 }))));
    expect(round).toMatchObject({ path: long.map(({ uid }) => uid), message: expect.stringMatching(/: 0 → 1 → .* → … 10 more → 0$/) });
    const through = failure(plan([{ uid: 's' }, { ...b, parent: 's' }, a], [{ pred: 's', succ: 'a' }, { pred: 'a', succ: 'b' }]));
    expect(through).toMatchObject({ code: 'plan.cycle', path: expect.arrayContaining(['s', 'a', 'b']) });
  });

  it('is refused where a link or a parent is not there, or a task twice', () => {
    expect(failure(plan([a], [{ pred: 'a', succ: 'x' }]))).toMatchObject({ code: 'plan.link-to-unknown-task' });
    expect(failure(plan([a], [{ pred: 'x', succ: 'a', crossProject: true }]))).toBeUndefined();
    expect(failure(plan([{ ...a, parent: 'x' }]))).toMatchObject({ code: 'plan.unknown-parent' });
    expect(failure(plan([a, a]))).toMatchObject({ code: 'plan.duplicate-task' });
  });
});
