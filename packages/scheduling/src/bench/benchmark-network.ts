import type { CalendarDefinition, CalendarException, Shift } from '../calendar/index.js';
import { formatDay, parseDay } from '../calendar/index.js';
import type { LinkDefinition, LinkType, PlanDefinition, TaskDefinition } from '../plan/index.js';
import { createRandomSource, type RandomSource } from '../random/index.js';

const day: readonly Shift[] = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
];
const long: readonly Shift[] = [['06:00', '22:00']];
const half: readonly Shift[] = [['08:00', '12:00']];

function holidays(random: RandomSource, from: string, count: number): CalendarException[] {
  const first = parseDay(from);
  return Array.from({ length: count }, () => {
    const date = formatDay(first + random.below(5 * 365));
    return { from: date, to: date, times: random.below(4) === 0 ? half : [] };
  });
}

function calendars(random: RandomSource, start: string): CalendarDefinition[] {
  const week = (shifts: readonly Shift[], saturday: readonly Shift[]) => ({
    sun: [], mon: shifts, tue: shifts, wed: shifts, thu: shifts, fri: shifts, sat: saturday,
  });
  return [
    { uid: 1, name: 'Standard', week: week(day, []), exceptions: holidays(random, start, 60) },
    { uid: 2, name: 'Two shifts', week: week(long, half), exceptions: holidays(random, start, 40) },
    { uid: 3, name: 'Office, derived', base: 1, week: { fri: half }, exceptions: holidays(random, start, 20) },
  ];
}

const pick = <T>(random: RandomSource, of: readonly T[]): T => of[random.below(of.length)] as T;
const types: readonly LinkType[] = ['FS', 'FS', 'FS', 'FS', 'FS', 'FS', 'SS', 'SS', 'FF', 'SF'];

function lagOf(random: RandomSource): Partial<LinkDefinition> {
  const kind = random.below(20);
  if (kind < 3) return { lag: 240 * (1 + random.below(6)) };
  if (kind === 3) return { lag: -60 * (1 + random.below(4)) };
  if (kind === 4) return { lag: 1440 * (1 + random.below(3)), lagElapsed: true };
  if (kind === 5) return { lagPercent: 10 * (1 + random.below(9)) };
  return {};
}

/** Larger plans are programmes of projects of this size. */
const projectSize = 10_000;

/**
 * A plan to measure with: `n` tasks, half as many links again of all four types with lags in working
 * time, elapsed time and percent, three calendars with holidays and half days. Links reach back over
 * a fortieth of a project; plans of more than 10,000 tasks are programmes of several projects, linked
 * at their first tasks, so that the depth stays that of plans of people. The same seed gives the same plan.
 */
export function benchmarkNetwork(n: number, seed: number): PlanDefinition {
  const random = createRandomSource(seed);
  const start = '2026-01-05T08:00';
  const window = Math.max(4, Math.ceil(Math.min(n, projectSize) / 40));
  const tasks = Array.from({ length: n }, (_, at): TaskDefinition => {
    const milestone = random.below(25) === 0;
    const calendar = random.below(10);
    return {
      uid: at + 1,
      name: `Task ${at + 1}`,
      duration: milestone ? 0 : 240 * (1 + random.below(12)),
      milestone,
      ...(calendar < 2 ? { calendar: calendar + 2 } : {}),
      ...(random.below(50) === 0 ? { constraint: { type: 'SNET', date: `2026-0${1 + random.below(9)}-15T08:00` } } : {}),
    };
  });
  const links = Array.from({ length: Math.floor(n * 1.5) }, (_, at): LinkDefinition => {
    const succ = at < n - 1 ? at + 1 : 1 + random.below(n - 1);
    const first = succ - (succ % projectSize);
    // The first task of a project follows one of the first of the project before it.
    const pred = succ === first ? first - projectSize + random.below(window) : Math.max(first, succ - 1 - random.below(window));
    return { pred: pred + 1, succ: succ + 1, type: pick(random, types), ...lagOf(random) };
  });
  return { project: { name: `bench ${n}`, start, calendar: 1 }, calendars: calendars(random, start), tasks, links };
}
