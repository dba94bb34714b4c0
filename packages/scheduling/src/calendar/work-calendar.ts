import { CalendarError, type SpanSource } from './day-plan.js';
import { type LocalMinute, minutesPerDay } from './local-time.js';

/**
 * A calendar made ready for arithmetic: its working spans over a stretch of time with the work
 * before each, and two indexes (by day, by amount of work) so that each question is answered by a
 * look-up and a step or two. The stretch grows by itself when a question reaches past it.
 */
export interface WorkCalendar {
  readonly source: SpanSource;
  firstDay: number;
  lastDay: number;
  /** First and last minute covered. */
  from: number;
  to: number;
  count: number;
  starts: Float64Array;
  ends: Float64Array;
  /** Work before each span; one more entry holds the total. */
  before: Float64Array;
  /** For each day the first span that ends after its midnight. */
  byDay: Int32Array;
  /** For each `bucket` of work the first span that ends after it. */
  byWork: Int32Array;
}

const bucket = 240;
const years = 366;
/** No plan reaches further; a calendar without work in all that time never works. */
const horizon = 1000 * years;

/** The spans of the stretch, with what reaches into its first day from the night before, cut at both ends. */
function spansOfStretch(source: SpanSource, firstDay: number, lastDay: number): number[] {
  const spans = source(firstDay - 1, lastDay);
  const from = firstDay * minutesPerDay;
  const to = lastDay * minutesPerDay;
  const begin = spans.findIndex((minute, at) => at % 2 === 1 && minute > from) - 1;
  if (begin < 0) return [];
  const cut = spans.slice(begin);
  cut[0] = Math.max(cut[0] ?? from, from);
  cut[cut.length - 1] = Math.min(cut.at(-1) ?? to, to);
  return cut;
}

function cover(calendar: WorkCalendar, firstDay: number, lastDay: number): void {
  const spans = spansOfStretch(calendar.source, firstDay, lastDay);
  const count = spans.length / 2;
  const starts = new Float64Array(count);
  const ends = new Float64Array(count);
  const before = new Float64Array(count + 1);
  for (let at = 0; at < count; at += 1) {
    const start = spans[2 * at] ?? 0;
    const end = spans[2 * at + 1] ?? 0;
    starts[at] = start;
    ends[at] = end;
    before[at + 1] = (before[at] ?? 0) + end - start;
  }
  const byDay = new Int32Array(lastDay - firstDay + 1);
  for (let day = 0, at = 0; day < byDay.length; day += 1) {
    while (at < count && (ends[at] ?? 0) <= (firstDay + day) * minutesPerDay) at += 1;
    byDay[day] = at;
  }
  const total = before[count] ?? 0;
  const byWork = new Int32Array(Math.floor(total / bucket) + 2);
  for (let box = 0, at = 0; box < byWork.length; box += 1) {
    while (at < count - 1 && (before[at + 1] ?? 0) <= box * bucket) at += 1;
    byWork[box] = at;
  }
  Object.assign(calendar, { firstDay, lastDay, count, starts, ends, before, byDay, byWork });
  calendar.from = firstDay * minutesPerDay;
  calendar.to = lastDay * minutesPerDay;
}

/** Makes a calendar ready, covering some years round `near`. */
export function workCalendar(source: SpanSource, near: LocalMinute): WorkCalendar {
  const day = Math.floor(near / minutesPerDay);
  const calendar: WorkCalendar = {
    source,
    firstDay: 0,
    lastDay: 0,
    from: 0,
    to: 0,
    count: 0,
    starts: new Float64Array(0),
    ends: new Float64Array(0),
    before: new Float64Array(1),
    byDay: new Int32Array(0),
    byWork: new Int32Array(0),
  };
  cover(calendar, day - years / 2, day + 2 * years);
  return calendar;
}

function grow(calendar: WorkCalendar, back: boolean, reach: LocalMinute | undefined): void {
  const length = calendar.lastDay - calendar.firstDay;
  if (length > horizon) throw new CalendarError('calendar.never-works', 'the calendar has no working time in reach');
  const day = reach === undefined ? undefined : Math.floor(reach / minutesPerDay);
  if (back) cover(calendar, Math.min(calendar.firstDay - length, (day ?? calendar.firstDay) - years), calendar.lastDay);
  else cover(calendar, calendar.firstDay, Math.max(calendar.lastDay + length, (day ?? calendar.lastDay) + years));
}

function reachTo(calendar: WorkCalendar, at: LocalMinute): void {
  if (!Number.isFinite(at)) throw new CalendarError('calendar.never-works', `no moment: ${at}`);
  while (at < calendar.from) grow(calendar, true, at);
  while (at >= calendar.to) grow(calendar, false, at);
}

/** First span that ends after the moment; `count` when there is none. */
function spanAfter(calendar: WorkCalendar, at: LocalMinute): number {
  const { ends, count } = calendar;
  let span = calendar.byDay[Math.floor(at / minutesPerDay) - calendar.firstDay] as number;
  while (span < count && (ends[span] as number) <= at) span += 1;
  return span;
}

/** Minutes of work from the begin of the stretch covered to the moment: only differences of two such figures mean something, and only until the stretch grows. */
function workUntil(calendar: WorkCalendar, at: LocalMinute): number {
  const span = spanAfter(calendar, at);
  const within = span < calendar.count ? at - (calendar.starts[span] as number) : 0;
  return (calendar.before[span] as number) + (within > 0 ? within : 0);
}

/** Minutes of work between two moments, negative when the second is the earlier. */
export function workBetween(calendar: WorkCalendar, from: LocalMinute, to: LocalMinute): number {
  if (from === to) return 0;
  reachTo(calendar, Math.min(from, to));
  reachTo(calendar, Math.max(from, to));
  return workUntil(calendar, to) - workUntil(calendar, from);
}

/** The moment by which so much work of the stretch is done: the end of a span where that and the next begin would do. */
function finishAt(calendar: WorkCalendar, target: number): LocalMinute {
  const { before } = calendar;
  let span = calendar.byWork[Math.floor(target / bucket)] as number;
  while ((before[span + 1] as number) < target) span += 1;
  while (span > 0 && (before[span] as number) >= target) span -= 1;
  return (calendar.starts[span] as number) + target - (before[span] as number);
}

/** The same moment of work, at the begin of the next span. */
function startAt(calendar: WorkCalendar, target: number): LocalMinute {
  const { before } = calendar;
  const last = calendar.count - 1;
  let span = calendar.byWork[Math.floor(target / bucket)] as number;
  while (span < last && (before[span + 1] as number) <= target) span += 1;
  return (calendar.starts[span] as number) + target - (before[span] as number);
}

/** The moment at which `work` minutes have been done after `from`: at the end of a span where both its end and the next begin would do. Negative work goes back, to the begin of a span. */
export function addWork(calendar: WorkCalendar, from: LocalMinute, work: number): LocalMinute {
  if (work === 0) return from;
  if (from < calendar.from || from >= calendar.to) reachTo(calendar, from);
  let target = workUntil(calendar, from) + work;
  while (target < 0 || target > (calendar.before[calendar.count] as number)) {
    grow(calendar, target < 0, undefined);
    target = workUntil(calendar, from) + work;
  }
  return work > 0 ? finishAt(calendar, target) : startAt(calendar, target);
}

/** Result of `placeForward` and `placeBackward`: one object, so that a pass over a plan makes none. */
export interface Placement {
  start: LocalMinute;
  finish: LocalMinute;
}

/**
 * Places `work` minutes (more than none) from `at` on: `start` is the first working moment, `finish`
 * the moment when it is done. The same as `nextStart` and `addWork`, with one look-up.
 */
export function placeForward(calendar: WorkCalendar, at: LocalMinute, work: number, into: Placement): void {
  if (at < calendar.from || at >= calendar.to) reachTo(calendar, at);
  const span = spanAfter(calendar, at);
  if (span < calendar.count) {
    const from = calendar.starts[span] as number;
    const start = from > at ? from : at;
    into.start = start;
    if (start + work <= (calendar.ends[span] as number)) {
      into.finish = start + work;
      return;
    }
    const target = (calendar.before[span] as number) + start - from + work;
    if (target <= (calendar.before[calendar.count] as number)) {
      into.finish = finishAt(calendar, target);
      return;
    }
  }
  into.start = nextStart(calendar, at);
  into.finish = addWork(calendar, into.start, work);
}

/** Places `work` minutes (more than none) back from `at`: the same as `previousFinish` and `addWork` of the negative, with one look-up. */
export function placeBackward(calendar: WorkCalendar, at: LocalMinute, work: number, into: Placement): void {
  if (at < calendar.from || at >= calendar.to) reachTo(calendar, at);
  const span = spanAfter(calendar, at);
  const from = span < calendar.count ? (calendar.starts[span] as number) : at;
  const inside = from < at;
  if (inside || span > 0) {
    const finish = inside ? at : (calendar.ends[span - 1] as number);
    const begin = inside ? from : (calendar.starts[span - 1] as number);
    into.finish = finish;
    if (finish - work >= begin) {
      into.start = finish - work;
      return;
    }
    const target = (calendar.before[span] as number) + (inside ? at - from : 0) - work;
    if (target >= 0) {
      into.start = startAt(calendar, target);
      return;
    }
  }
  into.finish = previousFinish(calendar, at);
  into.start = addWork(calendar, into.finish, -work);
}

/** The moment itself when it is within working time or begins it, else the next begin of work. */
export function nextStart(calendar: WorkCalendar, at: LocalMinute): LocalMinute {
  if (at < calendar.from || at >= calendar.to) reachTo(calendar, at);
  let span = spanAfter(calendar, at);
  while (span >= calendar.count) {
    grow(calendar, false, undefined);
    span = spanAfter(calendar, at);
  }
  const start = calendar.starts[span] as number;
  return start > at ? start : at;
}

/** The moment itself when it is within working time or ends it, else the last end of work before it. */
export function previousFinish(calendar: WorkCalendar, at: LocalMinute): LocalMinute {
  if (at < calendar.from || at >= calendar.to) reachTo(calendar, at);
  let span = spanAfter(calendar, at);
  if (span < calendar.count && (calendar.starts[span] as number) < at) return at;
  while (span === 0) {
    grow(calendar, true, undefined);
    span = spanAfter(calendar, at);
  }
  return calendar.ends[span - 1] as number;
}

/** The working span that holds the moment, or the next one after it, with its own begin and end. */
export function spanFrom(calendar: WorkCalendar, at: LocalMinute): { from: LocalMinute; to: LocalMinute } {
  const start = nextStart(calendar, at);
  const span = spanAfter(calendar, start);
  return { from: calendar.starts[span] as number, to: calendar.ends[span] as number };
}

/** All working spans of a stretch of time, cut at its ends, as begins and ends in order. */
export function spansWithin(calendar: WorkCalendar, from: LocalMinute, to: LocalMinute): { starts: Float64Array; ends: Float64Array } {
  reachTo(calendar, from);
  reachTo(calendar, to);
  const first = spanAfter(calendar, from);
  let last = spanAfter(calendar, to);
  if (last < calendar.count && (calendar.starts[last] as number) < to) last += 1;
  const starts = calendar.starts.slice(first, last);
  const ends = calendar.ends.slice(first, last);
  if (starts.length > 0) {
    starts[0] = Math.max(starts[0] as number, from);
    ends[ends.length - 1] = Math.min(ends[ends.length - 1] as number, to);
  }
  return { starts, ends };
}

/** Is the moment an end of work, with none directly after it? */
export function endsWork(calendar: WorkCalendar, at: LocalMinute): boolean {
  return previousFinish(calendar, at) === at && nextStart(calendar, at) > at;
}

/** Working spans of one day, in minutes of the day: from, to, from, to …; spans past midnight are cut at it. */
export function spansOfDay(calendar: WorkCalendar, day: number): [number, number][] {
  const midnight = day * minutesPerDay;
  reachTo(calendar, midnight - minutesPerDay);
  reachTo(calendar, midnight + minutesPerDay);
  const spans: [number, number][] = [];
  for (let span = spanAfter(calendar, midnight); span < calendar.count; span += 1) {
    const from = Math.max((calendar.starts[span] ?? 0) - midnight, 0);
    const to = Math.min((calendar.ends[span] ?? 0) - midnight, minutesPerDay);
    if (from >= minutesPerDay) break;
    spans.push([from, to]);
  }
  return spans;
}
