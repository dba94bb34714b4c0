import { type CalendarDefinition, type Shift, type Week, weekdays } from './calendar.definition.js';
import { minutesPerDay, parseClock, parseDay, weekdayOfDay } from './local-time.js';
import { daysOfException, precedenceOf } from './recurrence.js';

/** Thrown where a calendar is not there, is derived from itself, or never works. */
export class CalendarError extends Error {
  constructor(
    readonly code: 'calendar.unknown' | 'calendar.derived-from-itself' | 'calendar.never-works',
    message: string,
  ) {
    super(message);
  }
}

/** Working spans of one day as minutes of the day: from, to, from, to … A span past midnight ends after 1440. */
export type DaySpans = readonly number[];

/** Gives the working spans of each day of `fromDay` … `toDay` (not included) as absolute minutes, in order and merged where they touch. */
export type SpanSource = (fromDay: number, toDay: number) => number[];

const nothing: DaySpans = [];

function spansOfShifts(shifts: readonly Shift[]): DaySpans {
  const pairs = shifts.map(([from, to]): [number, number] => {
    const start = parseClock(from);
    const end = parseClock(to);
    return [start, end > start ? end : end + minutesPerDay];
  });
  return pairs.sort((a, b) => a[0] - b[0]).flat();
}

const spansOfWeek = (week: Week | undefined): (DaySpans | undefined)[] =>
  weekdays.map((day) => {
    const shifts = week?.[day];
    return shifts ? spansOfShifts(shifts) : undefined;
  });

interface Layer {
  readonly week: (DaySpans | undefined)[];
  readonly workWeeks: { from: number; to: number; week: (DaySpans | undefined)[] }[];
  /** Weakest first, so that the stronger paints over it. */
  readonly exceptions: { days: number[]; spans: DaySpans }[];
}

function layerOf(definition: CalendarDefinition): Layer {
  const exceptions = [...(definition.exceptions ?? [])].sort((a, b) => precedenceOf(a) - precedenceOf(b));
  return {
    week: spansOfWeek(definition.week),
    workWeeks: (definition.workWeeks ?? []).map((one) => ({
      from: parseDay(one.from),
      to: parseDay(one.to),
      week: spansOfWeek(one.week),
    })),
    exceptions: exceptions.map((one) => ({ days: daysOfException(one), spans: spansOfShifts(one.times) })),
  };
}

function chainOf(
  uid: number | string,
  byUid: ReadonlyMap<number | string, CalendarDefinition>,
  seen: (number | string)[] = [],
): CalendarDefinition[] {
  const definition = byUid.get(uid);
  if (!definition) throw new CalendarError('calendar.unknown', `there is no calendar ${uid}`);
  if (seen.includes(uid)) {
    throw new CalendarError('calendar.derived-from-itself', `calendar ${[...seen, uid].join(' is derived from ')}`);
  }
  const base = definition.base;
  // Files name a base that they do not hold (a deleted or a foreign calendar); such a calendar stands alone.
  const above = base === null || base === undefined || !byUid.has(base) ? [] : chainOf(base, byUid, [...seen, uid]);
  return [...above, definition];
}

/** Sorts absolute spans and joins those that touch or overlap. */
function merged(spans: number[]): number[] {
  const out: number[] = [];
  for (let at = 0; at < spans.length; at += 2) {
    const from = spans[at] ?? 0;
    const to = spans[at + 1] ?? 0;
    const last = out.length - 1;
    const end = out[last];
    if (end !== undefined && from <= end) out[last] = Math.max(end, to);
    else out.push(from, to);
  }
  return out;
}

/**
 * The days of a calendar with its bases: weeks of the oldest base first, then the weeks derived from
 * it, then the exceptions in the same order, so that a holiday of the base holds for those derived
 * from it unless they say otherwise for that day.
 *
 * @throws {CalendarError} when the calendar is unknown or derived from itself
 */
export function spanSource(
  uid: number | string,
  byUid: ReadonlyMap<number | string, CalendarDefinition>,
): SpanSource {
  const layers = chainOf(uid, byUid).map(layerOf);
  return (fromDay, toDay) => {
    const days: DaySpans[] = new Array<DaySpans>(toDay - fromDay).fill(nothing);
    for (const layer of layers) {
      for (let day = fromDay; day < toDay; day += 1) {
        const spans = layer.week[weekdayOfDay(day)];
        if (spans) days[day - fromDay] = spans;
      }
      for (const other of layer.workWeeks) {
        for (let day = Math.max(fromDay, other.from); day < Math.min(toDay, other.to + 1); day += 1) {
          const spans = other.week[weekdayOfDay(day)];
          if (spans) days[day - fromDay] = spans;
        }
      }
    }
    for (const { days: when, spans } of layers.flatMap((layer) => layer.exceptions)) {
      for (const day of when) if (day >= fromDay && day < toDay) days[day - fromDay] = spans;
    }
    const out: number[] = [];
    for (let index = 0; index < days.length; index += 1) {
      const midnight = (fromDay + index) * minutesPerDay;
      for (const minute of days[index] ?? nothing) out.push(midnight + minute);
    }
    return merged(out);
  };
}

/** Time in which both work: a resource with a task's own calendar. */
export function intersection(one: SpanSource, other: SpanSource): SpanSource {
  return (fromDay, toDay) => {
    const a = one(fromDay, toDay);
    const b = other(fromDay, toDay);
    const out: number[] = [];
    for (let i = 0, j = 0; i < a.length && j < b.length; ) {
      const from = Math.max(a[i] ?? 0, b[j] ?? 0);
      const aEnd = a[i + 1] ?? 0;
      const bEnd = b[j + 1] ?? 0;
      if (from < Math.min(aEnd, bEnd)) out.push(from, Math.min(aEnd, bEnd));
      if (aEnd <= bEnd) i += 2;
      if (bEnd <= aEnd) j += 2;
    }
    return out;
  };
}
