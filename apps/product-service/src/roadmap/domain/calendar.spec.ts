import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, daysBetween, shiftDates } from './calendar.js';

describe('days of a roadmap', () => {
  it('go by calendar months, to the last day of one that is too short', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    expect(addMonths('2027-03-31', -1)).toBe('2027-02-28');
    expect(addMonths('2027-01-15', -13)).toBe('2025-12-15');
    expect(addMonths('2027-05-15', 0)).toBe('2027-05-15');
  });
  it('go by days over the ends of months and years', () => {
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
  });
  it('lie so many days apart', () => {
    expect(daysBetween('2027-01-31', '2027-03-03')).toBe(31);
    expect(daysBetween('2027-03-03', '2027-01-31')).toBe(-31);
  });
  it('stay where there are none', () => expect(shiftDates({ start: null, finish: null }, { months: 1 })).toEqual({ start: null, finish: null }));
  it('keep their order however a lane is shifted', () => {
    for (let offset = 0; offset < 800; offset += 1) {
      const start = addDays('2027-01-01', offset);
      const finish = addDays(start, offset % 40);
      for (const months of [-13, -1, 1, 2, 11]) {
        const shifted = shiftDates({ start, finish }, { months });
        expect((shifted.start ?? '') <= (shifted.finish ?? '')).toBe(true);
      }
    }
  });
});
