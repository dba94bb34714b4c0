import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { daysOfException, formatDay } from '../calendar/index.js';
import type { ScheduleCase } from './conformance-case.js';
import { conformance } from './main.js';
import { differences, reportFolder } from './report.js';
import { compareCase, readCases } from './run.js';

const data = path.resolve(import.meta.dirname, '../../../../../shared/data');

describe('the answers of Microsoft Project, MPXJ and the earned value cases', () => {
  for (const name of ['mspdi', 'calendars', 'oracle', 'ev']) {
    const dir = path.join(data, name);
    const there = existsSync(dir);
    (there ? it : it.skip)(`are ours in every fair value of ${name}${there ? '' : ` (${dir} is not there)`}`, () => {
      const cases = readCases(dir);
      const fair = cases.flatMap(compareCase).filter((one) => one.fairness === 'fair');
      expect(differences(fair, 20)).toEqual([]);
      expect(fair.length).toBeGreaterThan(1000);
    });
  }
});

describe('recurring exceptions of the cases', () => {
  const dir = path.join(data, 'calendars');
  const there = existsSync(dir);
  (there ? it : it.skip)(`fall on the days that are written out${there ? '' : ` (${dir} is not there)`}`, () => {
    const exceptions = readCases(dir).flatMap((one) => one.calendars.flatMap((calendar) => calendar.exceptions ?? []));
    const recurring = exceptions.filter((one) => one.recurrence && one.dates);
    for (const exception of recurring) {
      const computed = daysOfException({ ...exception, dates: null }).map(formatDay);
      expect([exception.name, computed]).toEqual([exception.name, exception.dates]);
    }
    expect(recurring.length).toBeGreaterThan(20);
  });
});

const example: ScheduleCase = {
  id: 'example',
  calendars: [],
  project: { start: '2026-11-23T08:00:00' },
  tasks: [
    { uid: 0, summary: true },
    { uid: 1, duration: 480, parent: 0 },
  ],
  expected: {
    0: { start: 'not compared' },
    1: { start: '2026-11-20T17:00:00', finish: '2026-11-23T16:00:00', totalSlack: 0.5, freeSlack: null, critical: false },
  },
  checks: { unfair: { 1: ['critical'] } },
};

describe('a comparison', () => {
  it('takes dates with no work between them as the same, and counts only what is told and fair', () => {
    const report = reportFolder('some/dir', 1, compareCase(example));
    expect(report).toEqual({
      dir: 'some/dir',
      cases: 1,
      values: 3,
      agree: 2,
      byField: { start: { values: 1, agree: 1 }, finish: { values: 1, agree: 0 }, totalSlack: { values: 1, agree: 1 } },
      resourceDriven: { values: 0, agree: 0 },
      unfair: { values: 1, agree: 0 },
    });
    expect(differences(compareCase(example), 9)[0]).toBe('example task 1 finish: expected 2026-11-23T16:00:00, computed 2026-11-23T17:00:00');
  });

  it('reads whether constraints are honoured the way the file writes it', () => {
    const tasks = [{ uid: 1, duration: 480 }, { uid: 2, duration: 480, constraint: { type: 'SNLT', date: '2026-11-23T08:00:00' } }] as const;
    const expected = { 2: { start: '2026-11-23T08:00:00' } };
    const conflict = { ...example, tasks, links: [{ pred: 1, succ: 2 }], expected };
    const agrees = (form: string, honorConstraints: boolean): boolean | undefined =>
      compareCase({ ...conflict, source: { form }, project: { ...example.project, honorConstraints } } as ScheduleCase)[0]?.agrees;
    expect(agrees('MPP file of Microsoft Project, read by MPXJ', true)).toBe(true);
    expect(agrees('MPP file of Microsoft Project, read by MPXJ', false)).toBe(false);
    expect(agrees('MSPDI XML written by Microsoft Project', false)).toBe(true);
    expect(agrees('MSPDI XML written by Microsoft Project', true)).toBe(false);
  });

  it('counts a case that cannot be scheduled as one that disagrees', () => {
    const broken: ScheduleCase = { ...example, links: [{ pred: 1, succ: 1 }] };
    const [first] = compareCase(broken);
    expect(first).toMatchObject({ agrees: false, actual: expect.stringContaining('wait for one another') });
  });

  it('of a folder that is not there fails, and still ends with a line of JSON', () => {
    const lines: string[] = [];
    const code = conformance(['nowhere'], { from: '/', root: '/', print: (line) => lines.push(line) });
    expect([code, lines[0]]).toEqual([1, 'no folder nowhere (/nowhere)']);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject([{ dir: 'nowhere', cases: 0, values: 0, agree: 0, byField: {} }]);
  });
});
