import { describe, expect, it } from '@jest/globals';
import { standardCalendar } from '../calendar/index.js';
import type { LinkDefinition, PlanDefinition, TaskDefinition } from '../plan/index.js';
import { explainStart } from './explain.js';
import { schedule } from './schedule.js';

const holiday = { name: 'Thanksgiving', from: '2026-11-26', to: '2026-11-26', times: [] };
const plan = (tasks: TaskDefinition[], links: LinkDefinition[]): PlanDefinition => ({
  project: { start: '2026-11-23T08:00', calendar: 'standard' },
  calendars: [{ ...standardCalendar, exceptions: [holiday] }],
  tasks,
  links,
});
const b: TaskDefinition = { uid: 'b', name: 'B', duration: 960 };
const why = (link: Partial<LinkDefinition>, task: Partial<TaskDefinition> = {}): string =>
  explainStart(schedule(plan([b, { uid: 'c', duration: 480, ...task }], [{ pred: 'b', succ: 'c', ...link }])), 'c').text;

describe('the reason for a start', () => {
  it('names the predecessor, the lag and what lies between', () => {
    expect(why({ lag: 960 })).toBe(
      'because B finishes on Tuesday 24 November 2026 at 17:00 and a lag of 2 days follows, over a holiday (Thanksgiving) and a weekend',
    );
    expect(why({})).toBe('because B finishes on Tuesday 24 November 2026 at 17:00, over a night');
    expect(why({ type: 'SS', lag: 240 })).toBe('because B starts on Monday 23 November 2026 at 08:00 and a lag of 4 hours follows');
    expect(why({ type: 'FF' })).toBe('because B finishes on Tuesday 24 November 2026 at 17:00 and its finish depends on that');
    expect(why({ lagPercent: 25 })).toContain('a lag of 4 hours (25 % of its duration) follows');
    expect(why({ lag: -480 })).toContain('it may begin 1 day before that');
    expect(why({ lag: 1440, lagElapsed: true })).toContain('a lag of 1 day of clock time follows, over a holiday (Thanksgiving)');
  });

  it('can be a constraint, progress, a date by hand, the children or the start of the project', () => {
    expect(why({}, { constraint: { type: 'SNET', date: '2026-11-27T08:00' } })).toBe('because it may not start before Friday 27 November 2026 at 08:00');
    expect(why({}, { actualStart: '2026-11-23T08:00' })).toBe('because it did start on Monday 23 November 2026 at 08:00');
    expect(why({}, { mode: 'manual', manualStart: '2026-11-23T08:00', manualFinish: '2026-11-23T17:00' })).toContain('placed by hand');
    expect(why({}, { constraint: { type: 'ALAP' } })).toContain('as late as possible');
    const made = schedule(plan([{ uid: 's' }, { ...b, parent: 's' }], []));
    expect(explainStart(made, 's').kind).toBe('children');
    expect(explainStart(made, 'b')).toMatchObject({ kind: 'project-start', over: [] });
  });
});
