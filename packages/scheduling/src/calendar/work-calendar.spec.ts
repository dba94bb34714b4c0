import { describe, expect, it } from '@jest/globals';
import type { CalendarDefinition } from './calendar.definition.js';
import { type CalendarBook, calendarBook } from './calendar-book.js';
import { CalendarError } from './day-plan.js';
import { formatClock, formatLocal, parseDay, parseLocal } from './local-time.js';
import { addWork, nextStart, placeBackward, placeForward, previousFinish, spansOfDay, workBetween } from './work-calendar.js';

const day = [['08:00', '12:00'], ['13:00', '17:00']] as const;
const standard: CalendarDefinition = { uid: 1, week: { sun: [], mon: day, tue: day, wed: day, thu: day, fri: day, sat: [] } };
const nights = [['22:00', '06:00']] as const;
const open = (...more: CalendarDefinition[]): CalendarBook => calendarBook([standard, ...more], parseLocal('2026-11-23'));
const at = (text: string): number => parseLocal(`2026-11-${text}`);
const show = (moment: number): string => formatLocal(moment).slice(8, 16);
const hoursOn = (book: CalendarBook, uid: number, date: string): string =>
  spansOfDay(book.get(uid), parseDay(date)).map(([from, to]) => `${formatClock(from)}-${formatClock(to)}`).join(' ');

describe('working time', () => {
  const calendar = open().get(1);

  it('is added over lunch, nights and weekends, and ends at the end of a shift', () => {
    expect(show(addWork(calendar, at('23T08:00'), 240))).toBe('23T12:00');
    expect(show(addWork(calendar, at('23T08:00'), 241))).toBe('23T13:01');
    expect(show(addWork(calendar, at('27T08:00'), 480))).toBe('27T17:00');
    expect(show(addWork(calendar, at('27T17:00'), 1))).toBe('30T08:01');
    expect(show(addWork(calendar, at('28T11:00'), 60))).toBe('30T09:00');
    expect(show(addWork(calendar, at('23T08:00'), 28.8))).toBe('23T08:28');
  });

  it('is taken back to the begin of a shift', () => {
    expect(show(addWork(calendar, at('30T09:00'), -60))).toBe('30T08:00');
    expect(show(addWork(calendar, at('30T09:00'), -61))).toBe('27T16:59');
    expect(show(addWork(calendar, at('23T17:00'), -480))).toBe('23T08:00');
  });

  it('is counted between two moments, with a sign', () => {
    expect(workBetween(calendar, at('27T16:00'), at('30T09:00'))).toBe(120);
    expect(workBetween(calendar, at('30T09:00'), at('27T16:00'))).toBe(-120);
    expect(workBetween(calendar, at('28T00:00'), at('29T23:00'))).toBe(0);
  });

  it('tells the next begin and the last end of work', () => {
    expect(show(nextStart(calendar, at('23T12:00')))).toBe('23T13:00');
    expect(show(nextStart(calendar, at('23T10:10')))).toBe('23T10:10');
    expect(show(previousFinish(calendar, at('23T13:00')))).toBe('23T12:00');
    expect(show(previousFinish(calendar, at('30T08:00')))).toBe('27T17:00');
  });

  it('places work in one step as in two', () => {
    const placed = { start: 0, finish: 0 };
    placeForward(calendar, at('27T17:00'), 600, placed);
    expect([show(placed.start), show(placed.finish)]).toEqual(['30T08:00', '01T10:00']);
    placeBackward(calendar, at('30T08:00'), 600, placed);
    expect([show(placed.start), show(placed.finish)]).toEqual(['26T15:00', '27T17:00']);
  });

  it('reaches as far as it is asked, in both directions', () => {
    expect(formatLocal(addWork(calendar, parseLocal('2026-11-23T08:00'), 480 * 261 * 60)).slice(0, 4)).toBe('2086');
    expect(workBetween(calendar, parseLocal('1950-01-02T08:00'), parseLocal('1950-01-02T17:00'))).toBe(480);
  });
});

describe('a calendar', () => {
  it('has shifts over midnight, which belong to the day they begin on', () => {
    const book = open({ uid: 2, week: { mon: nights, tue: nights } });
    expect(hoursOn(book, 2, '2026-11-23')).toBe('22:00-24:00');
    expect(hoursOn(book, 2, '2026-11-24')).toBe('00:00-06:00 22:00-24:00');
    expect(hoursOn(book, 2, '2026-11-25')).toBe('00:00-06:00');
    expect(show(addWork(book.get(2), at('23T22:00'), 480))).toBe('24T06:00');
  });

  it('inherits the days it leaves out, and the holidays of its base even on days of its own', () => {
    const base = { ...standard, uid: 3, exceptions: [{ from: '2026-11-25', to: '2026-11-26', times: [] }] };
    const derived = { uid: 4, base: 3, week: { wed: nights, fri: [['08:00', '12:00']] as const }, exceptions: [{ from: '2026-11-26', to: '2026-11-26', times: day }] };
    const book = open(base, derived);
    expect(hoursOn(book, 4, '2026-11-24')).toBe('08:00-12:00 13:00-17:00');
    expect(hoursOn(book, 4, '2026-11-25')).toBe('');
    expect(hoursOn(book, 4, '2026-11-26')).toBe('08:00-12:00 13:00-17:00');
    expect(hoursOn(book, 4, '2026-11-27')).toBe('08:00-12:00');
  });

  it('has weeks with other hours, which exceptions still override', () => {
    const book = open({
      ...standard,
      uid: 5,
      workWeeks: [{ from: '2026-11-23', to: '2026-11-29', week: { mon: [['06:00', '10:00']], sat: day } }],
      exceptions: [{ from: '2026-11-28', to: '2026-11-28', times: [] }],
    });
    expect(hoursOn(book, 5, '2026-11-23')).toBe('06:00-10:00');
    expect(hoursOn(book, 5, '2026-11-24')).toBe('08:00-12:00 13:00-17:00');
    expect(hoursOn(book, 5, '2026-11-28')).toBe('');
    expect(hoursOn(book, 5, '2026-11-30')).toBe('08:00-12:00 13:00-17:00');
  });

  it('together with another works when both do', () => {
    const book = open({ uid: 6, week: { mon: [['10:00', '20:00']], tue: nights } });
    const both = book.together([1, 6]);
    expect(spansOfDay(both, parseDay('2026-11-23'))).toEqual([[600, 720], [780, 1020]]);
    expect(spansOfDay(both, parseDay('2026-11-25'))).toEqual([]);
  });

  it('that never works, is unknown or derived from itself is refused', () => {
    const book = open({ uid: 7, week: {} }, { uid: 8, base: 9 }, { uid: 9, base: 8, week: { mon: day } });
    expect(() => nextStart(book.get(7), at('23T08:00'))).toThrow(CalendarError);
    expect(() => book.get(99)).toThrow(CalendarError);
    expect(() => book.get(9)).toThrow(expect.objectContaining({ code: 'calendar.derived-from-itself' }));
  });

  it('is the standard one where none is given', () => {
    const alone = calendarBook([], at('23T08:00')).get('standard');
    expect(workBetween(alone, at('23T00:00'), at('30T00:00'))).toBe(5 * 480);
  });
});
