import type { MetricGrain } from '@wheelhouse/contracts';

/** Days that metrics know: beyond them no calendar is kept, and reckoning would leave the years of four digits. */
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2999-12-31';

/** Whether a day is so far away that it can only be a slip of the pen. */
export const isFarAway = (day: string): boolean => day < FIRST_DAY || day > LAST_DAY;

/** From the finest to the coarsest. */
export const grains: readonly MetricGrain[] = ['day', 'week', 'month', 'quarter'];

const MS_PER_DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A day some days later, or earlier. Days have no zone. */
export const addDays = (day: string, days: number): string => dayOf(at(day) + days * MS_PER_DAY);

/** First day of the period that a day lies in; weeks begin on Mondays (ISO 8601). */
export function periodStart(day: string, grain: MetricGrain): string {
  switch (grain) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, -((new Date(at(day)).getUTCDay() + 6) % 7));
    case 'month':
      return `${day.slice(0, 7)}-01`;
    case 'quarter':
      return `${day.slice(0, 5)}${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
  }
}

/** First day of the period behind the one that begins on a day. */
export function nextPeriod(start: string, grain: MetricGrain): string {
  if (grain === 'day') return addDays(start, 1);
  if (grain === 'week') return addDays(start, 7);
  return periodStart(addDays(start, grain === 'month' ? 31 : 92), grain);
}

/** Last day of the period that a day lies in. */
export const periodEnd = (day: string, grain: MetricGrain): string => addDays(nextPeriod(periodStart(day, grain), grain), -1);

/** A stretch of days, both of them in it. */
export interface Period {
  /** First day of the whole period, by which it is known. */
  readonly start: string;
  readonly from: string;
  readonly to: string;
}

/** The periods that lie in a stretch of days, the first and the last cut to it; undefined where there are more than `most`, or the days are far away. */
export function periodsBetween(from: string, to: string, grain: MetricGrain, most: number): readonly Period[] | undefined {
  if (isFarAway(from) || isFarAway(to)) return undefined;
  const periods: Period[] = [];
  for (let start = periodStart(from, grain); start <= to; start = nextPeriod(start, grain)) {
    if (periods.length === most) return undefined;
    const end = addDays(nextPeriod(start, grain), -1);
    periods.push({ start, from: start < from ? from : start, to: end > to ? to : end });
  }
  return periods;
}

/** How many periods of a grain begin in a stretch of days. */
export function beginningsBetween(from: string, to: string, grain: MetricGrain): number {
  if (grain === 'day') return Math.round((at(to) - at(from)) / MS_PER_DAY) + 1;
  let count = 0;
  for (let start = periodStart(from, grain); start <= to; start = nextPeriod(start, grain)) if (start >= from) count += 1;
  return count;
}
