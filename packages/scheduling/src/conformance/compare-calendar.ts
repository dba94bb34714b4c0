import { calendarBook, formatClock, parseDay, spansOfDay } from '../calendar/index.js';
import type { Comparison, ConformanceCase } from './conformance-case.js';

/** Compares the working time of each day that the case tells. */
export function compareCalendars(example: ConformanceCase): Comparison[] {
  const days = Object.entries(example.expectedWorkingTime ?? {});
  const first = Object.keys(days[0]?.[1] ?? {})[0];
  if (!first) return [];
  const book = calendarBook(example.calendars, parseDay(first) * 1440);
  return days.flatMap(([uid, byDate]) => {
    const definition = example.calendars.find((one) => String(one.uid) === uid);
    const calendar = book.get(definition?.uid ?? uid);
    return Object.entries(byDate).map(([date, expected]): Comparison => {
      const actual = spansOfDay(calendar, parseDay(date)).map(([from, to]) => [formatClock(from), formatClock(to)]);
      const agrees = JSON.stringify(actual) === JSON.stringify(expected);
      return { id: example.id, uid: `${uid} ${date}`, field: 'workingTime', fairness: 'fair', agrees, expected, actual };
    });
  });
}
