import { type CalendarDefinition, standardCalendar } from './calendar.definition.js';
import { intersection, type SpanSource, spanSource } from './day-plan.js';
import { type ExceptionDay, exceptionDays } from './exception-days.js';
import type { LocalMinute } from './local-time.js';
import { type WorkCalendar, workCalendar } from './work-calendar.js';

export type CalendarUid = number | string;

/** All calendars of a plan, each made ready once, also those that two of them make together. */
export interface CalendarBook {
  /** Does the plan define this calendar? */
  has(uid: CalendarUid): boolean;
  /** The calendar; @throws {CalendarError} when it is unknown. */
  get(uid: CalendarUid): WorkCalendar;
  /** The time that is working time of all those calendars. */
  together(uids: readonly CalendarUid[]): WorkCalendar;
  /** The exceptions of a calendar on the days from `fromDay` to before `toDay`. */
  exceptions(uid: CalendarUid, fromDay: number, toDay: number): ExceptionDay[];
}

/**
 * Opens the calendars of a plan. The standard calendar (uid `standard`) is always among them.
 *
 * @param near a moment of the plan, round which the calendars are made ready first
 */
export function calendarBook(definitions: readonly CalendarDefinition[], near: LocalMinute): CalendarBook {
  const byUid = new Map([standardCalendar, ...definitions].map((one) => [one.uid, one]));
  /** A derived calendar that changes nothing is its base. */
  const same = (uid: CalendarUid): CalendarUid => {
    const one = byUid.get(uid);
    const base = one?.base;
    if (!one || base === null || base === undefined || base === uid || !byUid.has(base)) return uid;
    const changes = Object.keys(one.week ?? {}).length + (one.workWeeks?.length ?? 0) + (one.exceptions?.length ?? 0);
    return changes > 0 ? uid : base;
  };
  const sources = new Map<CalendarUid, SpanSource>();
  const ready = new Map<string, WorkCalendar>();
  const sourceOf = (uid: CalendarUid): SpanSource => {
    const known = sources.get(uid) ?? spanSource(uid, byUid);
    sources.set(uid, known);
    return known;
  };
  const together = (uids: readonly CalendarUid[]): WorkCalendar => {
    const distinct = [...new Set(uids.map(same))].sort();
    const key = JSON.stringify(distinct);
    const known = ready.get(key) ?? workCalendar(distinct.map(sourceOf).reduce(intersection), near);
    ready.set(key, known);
    return known;
  };
  return {
    has: (uid) => byUid.has(uid),
    get: (uid) => together([uid]),
    together,
    exceptions: (uid, fromDay, toDay) => exceptionDays(uid, byUid, fromDay, toDay),
  };
}
