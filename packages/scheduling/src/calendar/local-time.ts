/**
 * Local time without zones, as a number: minutes since 1970-01-01T00:00 of the wall clock.
 * A plan is written in the hours of the place where the work is done, so no zone and no daylight
 * saving enters the arithmetic; seconds are fractions of a minute.
 */
export type LocalMinute = number;

export const minutesPerDay = 1440;

/** Thrown when a date cannot be read. `code` is stable, the message is for people. */
export class LocalTimeError extends Error {
  readonly code = 'local-time.unreadable';
}

/** Days since 1970-01-01 of a date of the Gregorian calendar; `month` counts from 1. Source: Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
export function dayOfDate(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Year, month (from 1) and day of a day number. Source: Hinnant, as above, civil_from_days. */
export function dateOfDay(dayNumber: number): { year: number; month: number; day: number } {
  const z = dayNumber + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** Day of the week of a day number, 0 is Sunday. */
export const weekdayOfDay = (day: number): number => (((day + 4) % 7) + 7) % 7;

const pattern = /^(-?\d{4,6})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?$/;

/**
 * Reads `2026-11-22`, `2026-11-22T08:00` or `2026-11-22T08:00:30`; `24:00` is the next midnight.
 *
 * @throws {LocalTimeError} when the text has another form
 */
export function parseLocal(text: string): LocalMinute {
  const parts = pattern.exec(text);
  const [year, month, day, hour, minute] = [1, 2, 3, 4, 5].map((at) => Number(parts?.[at] ?? 0));
  if (!parts || year === undefined || !month || month > 12 || !day || day > 31) {
    throw new LocalTimeError(`not a local date or time: ${text}`);
  }
  const clock = (hour ?? 0) * 60 + (minute ?? 0) + Number(parts[6] ?? 0) / 60;
  if ((minute ?? 0) > 59 || clock > minutesPerDay) throw new LocalTimeError(`not a time of day: ${text}`);
  return dayOfDate(year, month, day) * minutesPerDay + clock;
}

/** Day number of the date in `text`, its time of day left out. */
export const parseDay = (text: string): number => Math.floor(parseLocal(text.slice(0, 10)) / minutesPerDay);

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** Days already written; the dates of a plan fall on few of them. */
const written = new Map<number, string>();
const mostWritten = 20_000;

/** `2026-11-22` of a day number. */
export function formatDay(dayNumber: number): string {
  const known = written.get(dayNumber);
  if (known !== undefined) return known;
  const { year, month, day } = dateOfDay(dayNumber);
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (written.size >= mostWritten) written.clear();
  written.set(dayNumber, text);
  return text;
}

/** `2026-11-22T08:00:00`, rounded to the second. */
export function formatLocal(at: LocalMinute): string {
  const seconds = Math.round(at * 60);
  const day = Math.floor(seconds / 86400);
  const rest = seconds - day * 86400;
  return `${formatDay(day)}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
}

/** Minutes of the day of `08:30` or `24:00`. */
export function parseClock(text: string): number {
  const parts = /^(\d\d?):(\d\d)(?::(\d\d))?$/.exec(text);
  const minutes = parts ? Number(parts[1]) * 60 + Number(parts[2]) + Number(parts[3] ?? 0) / 60 : Number.NaN;
  if (!(minutes <= minutesPerDay)) throw new LocalTimeError(`not a time of day: ${text}`);
  return minutes;
}

/** `08:30` of minutes of the day; midnight at the end is `24:00`. */
export function formatClock(minutes: number): string {
  const whole = Math.round(minutes);
  return `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}
