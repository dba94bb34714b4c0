import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateOfDay, dayOfDate, formatClock, formatLocal, LocalTimeError, parseClock, parseLocal, weekdayOfDay } from './local-time.js';

describe('local time', () => {
  it('is read and written to the second', () => {
    expect(formatLocal(parseLocal('2026-11-22T08:28:48'))).toBe('2026-11-22T08:28:48');
    expect(formatLocal(parseLocal('2026-11-22'))).toBe('2026-11-22T00:00:00');
    expect(formatLocal(parseLocal('2026-11-22T24:00'))).toBe('2026-11-23T00:00:00');
    expect(parseClock('24:00')).toBe(1440);
    expect(formatClock(1440)).toBe('24:00');
  });

  it('knows every day of the Gregorian calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
        const { year, month, day: ofMonth } = dateOfDay(day);
        const asDate = new Date(day * 86_400_000);
        expect([year, month, ofMonth, weekdayOfDay(day)]).toEqual([asDate.getUTCFullYear(), asDate.getUTCMonth() + 1, asDate.getUTCDate(), asDate.getUTCDay()]);
        expect(dayOfDate(year, month, ofMonth)).toBe(day);
      }),
    );
  });

  it('refuses what is no date', () => {
    for (const text of ['', 'tomorrow', '2026-13-01', '2026-01-01T25:00', '2026-01-01T08:61', '2026-01-01T08:00Z']) {
      expect(() => parseLocal(text)).toThrow(LocalTimeError);
    }
    expect(() => parseClock('8 o’clock')).toThrow(LocalTimeError);
  });
});
