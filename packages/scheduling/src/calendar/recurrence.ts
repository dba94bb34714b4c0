import type { CalendarException, Recurrence } from './calendar.definition.js';
import { dateOfDay, dayOfDate, parseDay, weekdayOfDay } from './local-time.js';

/** Which exception wins where two fall on one day: the higher. Weekly gives way to monthly, monthly to yearly, yearly to daily or single days. */
export function precedenceOf(exception: CalendarException): number {
  switch (exception.recurrence?.type) {
    case 6:
      return 0;
    case 4:
    case 5:
      return 1;
    case 2:
    case 3:
      return 2;
    default:
      return 3;
  }
}

const daysInMonth = (year: number, month: number): number =>
  (month === 12 ? dayOfDate(year + 1, 1, 1) : dayOfDate(year, month + 1, 1)) - dayOfDate(year, month, 1);

/** Does the day count for this `monthItem` (see Recurrence)? */
function isItem(day: number, item: number): boolean {
  const weekday = weekdayOfDay(day);
  if (item === 0) return true;
  if (item === 1) return weekday > 0 && weekday < 6;
  if (item === 2) return weekday === 0 || weekday === 6;
  return weekday === item - 3;
}

/** The first to fourth or last day of a month that is such an item. */
function dayByPosition(year: number, month: number, item: number, position: number): number | undefined {
  const first = dayOfDate(year, month, 1);
  const found: number[] = [];
  for (let day = first; day < first + daysInMonth(year, month); day += 1) if (isItem(day, item)) found.push(day);
  return position >= 4 ? found.at(-1) : found[position];
}

/** A day such as the 31st falls on the last day of a shorter month. */
const dayInMonth = (year: number, month: number, day: number): number =>
  dayOfDate(year, month, Math.min(day, daysInMonth(year, month)));

function* monthly(rule: Recurrence, from: number, step: number, month: number | undefined): Generator<number> {
  const begin = dateOfDay(from);
  // A day of the month that has passed when the exception begins comes first in the next month, and months are counted from there.
  const passed = rule.type === 4 && (rule.monthDay ?? begin.day) < begin.day;
  const firstMonth = month ?? begin.month + (passed ? 1 : 0);
  for (let index = begin.year * 12 + firstMonth - 1; ; index += step) {
    const year = Math.floor(index / 12);
    const ofYear = (index % 12) + 1;
    const day =
      rule.type === 2 || rule.type === 4
        ? dayInMonth(year, ofYear, rule.monthDay ?? begin.day)
        : dayByPosition(year, ofYear, rule.monthItem ?? 0, rule.monthPosition ?? 0);
    if (day !== undefined) yield day;
    else if (year > begin.year + 400) return;
  }
}

function* weekly(rule: Recurrence, from: number): Generator<number> {
  const step = 7 * Math.max(1, rule.period ?? 1);
  const bits = (rule.daysOfWeek ?? 0) || 1 << weekdayOfDay(from);
  // The weeks that count are told from the one the exception begins in, and a week begins on Sunday.
  for (let week = from - weekdayOfDay(from); ; week += step) {
    for (let weekday = 0; weekday < 7; weekday += 1) if (bits & (1 << weekday)) yield week + weekday;
  }
}

function* daily(rule: Recurrence, from: number): Generator<number> {
  const step = rule.type === 7 ? Math.max(1, rule.period ?? 1) : 1;
  for (let day = from; ; day += step) yield day;
}

function candidates(rule: Recurrence, from: number): Generator<number> {
  switch (rule.type) {
    case 2:
    case 3:
      return monthly(rule, from, 12, (rule.month ?? 0) + 1);
    case 4:
    case 5:
      return monthly(rule, from, Math.max(1, rule.period ?? 1), undefined);
    case 6:
      return weekly(rule, from);
    default:
      return daily(rule, from);
  }
}

/**
 * The days (since 1970-01-01) of an exception, in order: those it lists, else those of its recurrence
 * from its first to its last day, and no more than its number of occurrences.
 */
export function daysOfException(exception: CalendarException): number[] {
  const from = parseDay(exception.from);
  const to = parseDay(exception.to);
  if (exception.dates && exception.dates.length > 0) return exception.dates.map(parseDay);
  const rule = exception.recurrence ?? { type: 1 };
  const most = rule.type === 1 ? Number.POSITIVE_INFINITY : (rule.occurrences ?? 0) || Number.POSITIVE_INFINITY;
  const days: number[] = [];
  for (const day of candidates(rule, from)) {
    if (day > to || days.length >= most) break;
    if (day >= from) days.push(day);
  }
  return days;
}
