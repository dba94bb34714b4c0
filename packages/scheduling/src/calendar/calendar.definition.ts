/** From and to of one stretch of work, `HH:MM`; a `to` that is not after `from` (or is `24:00`) reaches into the next day. */
export type Shift = readonly [from: string, to: string];

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];

/** Working times of each day of the week; `[]` is a day off, a day left out is inherited from the base calendar. */
export type Week = { readonly [day in Weekday]?: readonly Shift[] | undefined };

/**
 * When an exception comes back, with the codes of Microsoft's MSPDI schema (Exception element):
 * type 1 daily, 2 yearly by day, 3 yearly by position, 4 monthly by day, 5 monthly by position,
 * 6 weekly, 7 by a count of days. Source: Microsoft, "Project XML Data Interchange Schema Reference".
 */
export interface Recurrence {
  readonly type: number;
  readonly occurrences?: number | null;
  /** Every how many days, weeks or months. */
  readonly period?: number | null;
  /** Bits of the days of the week, 1 is Sunday, 64 is Saturday. */
  readonly daysOfWeek?: number | null;
  /** 0 day, 1 weekday, 2 day of the weekend, 3 Sunday … 9 Saturday. */
  readonly monthItem?: number | null;
  /** 0 first, 1 second, 2 third, 3 fourth, 4 last. */
  readonly monthPosition?: number | null;
  /** 0 is January. */
  readonly month?: number | null;
  readonly monthDay?: number | null;
}

/** Days on which other hours hold; `times` empty means no work: those of `dates`, else of `recurrence`, else each day of `from` … `to`. */
export interface CalendarException {
  readonly name?: string | null;
  readonly from: string;
  readonly to: string;
  readonly times: readonly Shift[];
  readonly recurrence?: Recurrence | null;
  readonly dates?: readonly string[] | null;
}

/** Another week between two dates; a day left out keeps the calendar's own hours. */
export interface WorkWeek {
  readonly name?: string | null;
  readonly from: string;
  readonly to: string;
  readonly week: Week;
}

export interface CalendarDefinition {
  readonly uid: number | string;
  readonly name?: string | null;
  /** The calendar this one is derived from. */
  readonly base?: number | string | null;
  readonly week?: Week;
  readonly workWeeks?: readonly WorkWeek[];
  readonly exceptions?: readonly CalendarException[];
}

const workday: readonly Shift[] = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
];

/** Monday to Friday, 8–12 and 13–17: what a new plan starts with, as in Microsoft Project. */
export const standardCalendar: CalendarDefinition = {
  uid: 'standard',
  name: 'Standard',
  week: { sun: [], mon: workday, tue: workday, wed: workday, thu: workday, fri: workday, sat: [] },
};
