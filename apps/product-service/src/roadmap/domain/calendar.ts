import type { RoadmapDates, RoadmapShift } from '@wheelhouse/contracts';

const MS_A_DAY = 24 * 60 * 60 * 1000;

const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** Days from one day to another; below zero where the second comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((instantOf(to) - instantOf(from)) / MS_A_DAY);

/** A day so many days later, or earlier below zero. */
export const addDays = (day: string, days: number): string => dayOf(instantOf(day) + days * MS_A_DAY);

/** The same day of the month so many calendar months later, or that month's last day where it is too short. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, ofMonth = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), count - Math.floor(count / 12) * 12];
  const last = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(toYear, toMonth, Math.min(ofMonth, last)));
}

const shiftDay = (day: string | null, { months = 0, days = 0 }: RoadmapShift): string | null => (day === null ? null : addDays(addMonths(day, months), days));

/** Both days of an item, shifted. A shift never turns start and finish round, since it keeps the order of days. */
export const shiftDates = ({ start, finish }: RoadmapDates, by: RoadmapShift): RoadmapDates => ({ start: shiftDay(start, by), finish: shiftDay(finish, by) });
