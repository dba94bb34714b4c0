import type { CalendarDefinition, CalendarException } from './calendar.definition.js';
import { daysOfException, precedenceOf } from './recurrence.js';

/** A day on which an exception holds. */
export interface ExceptionDay {
  readonly day: number;
  readonly name: string | undefined;
  /** Is there work on that day all the same? */
  readonly works: boolean;
}

/**
 * The exceptions of a calendar and its bases on the days from `fromDay` to before `toDay`, one for
 * each day: the one that holds.
 */
export function exceptionDays(
  uid: number | string,
  byUid: ReadonlyMap<number | string, CalendarDefinition>,
  fromDay: number,
  toDay: number,
): ExceptionDay[] {
  const found = new Map<number, ExceptionDay>();
  const seen = new Set<number | string>();
  let calendar = byUid.get(uid);
  while (calendar && !seen.has(calendar.uid)) {
    seen.add(calendar.uid);
    const strongestFirst: CalendarException[] = [...(calendar.exceptions ?? [])].sort((a, b) => precedenceOf(b) - precedenceOf(a));
    for (const exception of strongestFirst) {
      for (const day of daysOfException(exception)) {
        if (day < fromDay || day >= toDay || found.has(day)) continue;
        found.set(day, { day, name: exception.name ?? undefined, works: exception.times.length > 0 });
      }
    }
    const base: number | string | null | undefined = calendar.base;
    calendar = base === null || base === undefined ? undefined : byUid.get(base);
  }
  return [...found.values()].sort((a, b) => a.day - b.day);
}
