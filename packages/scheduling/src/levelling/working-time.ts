/** A stretch of working time, minutes of the clock, its end not included. */
export interface WorkingSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The only thing levelling asks of a calendar: the working span that holds a moment, cut to begin there, or else the next
 * one after it; undefined where no work is ever done again.
 */
export type NextWorkingSpan = (at: number) => WorkingSpan | undefined;

/** All time is working time. */
export const aroundTheClock: NextWorkingSpan = (at) => ({ from: at, to: Infinity });

/** Steps after which calendars that never work together are given up: far more than the days of any plan. */
const patience = 100_000;

/** Time that is working time in all of the calendars. */
export const workingTogether = (calendars: readonly NextWorkingSpan[]): NextWorkingSpan => {
  const distinct = [...new Set(calendars)].filter((calendar) => calendar !== aroundTheClock);
  const [only] = distinct;
  if (!only) return aroundTheClock;
  if (distinct.length === 1) return only;
  return (at) => {
    let from = at;
    for (let step = 0; step < patience; step += 1) {
      const spans = distinct.map((calendar) => calendar(from));
      let latest = from;
      let to = Infinity;
      for (const span of spans) {
        if (!span) return undefined;
        latest = Math.max(latest, span.from);
        to = Math.min(to, span.to);
      }
      if (latest < to) return { from: latest, to };
      from = latest;
    }
    return undefined;
  };
};

/** Thrown where a task can find no working time. */
const neverWorks = (): never => {
  throw new RangeError('a calendar has no working time left');
};

/** The moment itself where work is done then, else the next begin of work. */
export const nextWork = (calendar: NextWorkingSpan, at: number): number => (calendar(at) ?? neverWorks()).from;

/** The spans in which so much work is done from a moment on, the last one cut where the work ends. */
export const spansOfWork = (calendar: NextWorkingSpan, at: number, work: number): WorkingSpan[] => {
  const spans: WorkingSpan[] = [];
  let left = work;
  let from = at;
  while (left > 0) {
    const span = calendar(from) ?? neverWorks();
    const to = Math.min(span.to, span.from + left);
    const last = spans.at(-1);
    if (last && last.to === span.from) spans[spans.length - 1] = { from: last.from, to };
    else spans.push({ from: span.from, to });
    left -= to - span.from;
    from = to;
  }
  return spans;
};

/** The moment at which so much work is done after another; work of 0 leaves the moment as it is. */
export const afterWork = (calendar: NextWorkingSpan, at: number, work: number): number =>
  work <= 0 ? at : (spansOfWork(calendar, at, work).at(-1)?.to ?? at);

/** The working spans between two moments. */
export const spansBetween = (calendar: NextWorkingSpan, from: number, to: number): WorkingSpan[] => {
  const spans: WorkingSpan[] = [];
  for (let at = from; at < to; ) {
    const span = calendar(at);
    if (!span || span.from >= to) break;
    const end = Math.min(span.to, to);
    spans.push({ from: span.from, to: end });
    at = end;
  }
  return spans;
};

/** Work between two moments, 0 where the second is not the later. */
export const workBetweenMoments = (calendar: NextWorkingSpan, from: number, to: number): number =>
  spansBetween(calendar, from, to).reduce((work, span) => work + span.to - span.from, 0);
