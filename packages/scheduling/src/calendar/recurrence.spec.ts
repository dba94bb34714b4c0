import { describe, expect, it } from '@jest/globals';
import type { CalendarException, Recurrence } from './calendar.definition.js';
import { calendarBook } from './calendar-book.js';
import { formatDay, parseDay, parseLocal } from './local-time.js';
import { daysOfException } from './recurrence.js';
import { spansOfDay } from './work-calendar.js';

const days = (recurrence: Recurrence | undefined, from = '2026-01-01', to = '2030-12-31'): string[] => {
  const exception: CalendarException = { from, to, times: [], ...(recurrence ? { recurrence } : {}) };
  return daysOfException(exception).map(formatDay);
};

describe('an exception', () => {
  it('holds on each of its days', () => {
    expect(days(undefined, '2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(days({ type: 1 }, '2026-02-28', '2026-03-01')).toEqual(['2026-02-28', '2026-03-01']);
  });

  it('comes back by days, weeks, months and years, so often as it says', () => {
    expect(days({ type: 7, period: 3, occurrences: 3 })).toEqual(['2026-01-01', '2026-01-04', '2026-01-07']);
    expect(days({ type: 6, period: 2, daysOfWeek: 2 + 32, occurrences: 3 })).toEqual(['2026-01-02', '2026-01-12', '2026-01-16']);
    expect(days({ type: 4, period: 1, monthDay: 31, occurrences: 3 })).toEqual(['2026-01-31', '2026-02-28', '2026-03-31']);
    expect(days({ type: 4, period: 2, monthDay: 10, occurrences: 2 }, '2026-01-15')).toEqual(['2026-02-10', '2026-04-10']);
    expect(days({ type: 5, period: 1, monthItem: 4, monthPosition: 0, occurrences: 2 })).toEqual(['2026-01-05', '2026-02-02']);
    expect(days({ type: 5, period: 1, monthItem: 1, monthPosition: 4, occurrences: 1 })).toEqual(['2026-01-30']);
    expect(days({ type: 5, period: 1, monthItem: 2, monthPosition: 1, occurrences: 1 })).toEqual(['2026-01-04']);
    expect(days({ type: 2, month: 11, monthDay: 25, occurrences: 2 })).toEqual(['2026-12-25', '2027-12-25']);
    expect(days({ type: 3, month: 10, monthItem: 7, monthPosition: 3, occurrences: 2 })).toEqual(['2026-11-26', '2027-11-25']);
  });

  it('ends with its last day, however often it was to come', () => {
    expect(days({ type: 6, period: 1, daysOfWeek: 2, occurrences: 99 }, '2026-01-01', '2026-01-12')).toEqual(['2026-01-05', '2026-01-12']);
  });

  it('gives way: weekly to monthly to yearly to daily', () => {
    const shift = (from: string) => [[from, '20:00']] as const;
    const span = { from: '2026-06-01', to: '2026-06-30' };
    const weekly = { ...span, times: shift('06:00'), recurrence: { type: 6, period: 1, daysOfWeek: 127 } };
    const monthly = { ...span, times: shift('07:00'), recurrence: { type: 4, period: 1, monthDay: 10 } };
    const yearly = { ...span, times: shift('08:00'), recurrence: { type: 2, month: 5, monthDay: 10 } };
    const single = { from: '2026-06-10', to: '2026-06-10', times: shift('09:00') };
    const hourOn10th = (...exceptions: CalendarException[]): number | undefined =>
      spansOfDay(calendarBook([{ uid: 1, week: {}, exceptions }], parseLocal('2026-06-01')).get(1), parseDay('2026-06-10'))[0]?.[0];
    expect(hourOn10th(monthly, weekly)).toBe(7 * 60);
    expect(hourOn10th(yearly, monthly, weekly)).toBe(8 * 60);
    expect(hourOn10th(single, yearly, monthly, weekly)).toBe(9 * 60);
  });
});
