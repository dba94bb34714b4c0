import { describe, expect, it } from '@jest/globals';
import { daysOf } from '../observations/observation.rules.js';
import { addDays, beginningsBetween, nextPeriod, periodEnd, periodsBetween, periodStart } from './periods.js';

describe('periods', () => {
  it('begin on Mondays, first days of months, and of quarters', () => {
    expect(periodStart('2026-01-04', 'week')).toBe('2025-12-29');
    expect(periodStart('2026-01-05', 'week')).toBe('2026-01-05');
    expect(periodStart('2024-02-29', 'month')).toBe('2024-02-01');
    expect(['2026-03-31', '2026-04-01', '2026-12-31'].map((day) => periodStart(day, 'quarter'))).toEqual(['2026-01-01', '2026-04-01', '2026-10-01']);
  });

  it('follow each other without a day between them, over leap years too', () => {
    for (const grain of ['day', 'week', 'month', 'quarter'] as const) {
      for (let start = periodStart('2023-12-25', grain), count = 0; count < 30; count += 1) {
        const next = nextPeriod(start, grain);
        expect(periodStart(next, grain)).toBe(next);
        expect(periodEnd(start, grain)).toBe(addDays(next, -1));
        expect(periodStart(addDays(next, -1), grain)).toBe(start);
        start = next;
      }
    }
    expect(nextPeriod('2025-12-01', 'month')).toBe('2026-01-01');
    expect(periodEnd('2024-02-10', 'month')).toBe('2024-02-29');
  });

  it('are cut to the days that are asked for', () => {
    expect(periodsBetween('2026-01-15', '2026-03-02', 'month', 10)).toEqual([
      { start: '2026-01-01', from: '2026-01-15', to: '2026-01-31' },
      { start: '2026-02-01', from: '2026-02-01', to: '2026-02-28' },
      { start: '2026-03-01', from: '2026-03-01', to: '2026-03-02' },
    ]);
    expect(periodsBetween('2026-01-01', '2026-12-31', 'day', 364)).toBeUndefined();
  });

  it('are counted by those that begin in some days', () => {
    expect([beginningsBetween('2026-01-01', '2026-01-31', 'day'), beginningsBetween('2026-01-01', '2026-01-31', 'week'), beginningsBetween('2026-01-02', '2026-03-31', 'month')]).toEqual([31, 4, 2]);
  });

  it('are none where no calendar is kept', () => {
    expect(periodsBetween('0000-01-01', '0000-02-01', 'week', 100)).toBeUndefined();
    expect(periodsBetween('9999-11-01', '9999-12-31', 'month', 100)).toBeUndefined();
    expect(daysOf('9999-12-30', '9999-12-31', 'day', 100)).toBeUndefined();
    expect(daysOf('2024-02-28', '2024-03-01', 'day', 100)).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  });
});
