import { dateOfDay, formatClock, type LocalMinute, minutesPerDay, weekdayOfDay } from '../calendar/index.js';
import type { LinkType } from '../plan/index.js';
import type { Pause } from './explain.js';

const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `Tuesday 24 November 2026 at 17:00`. */
export function dateText(at: LocalMinute): string {
  const day = Math.floor(at / minutesPerDay);
  const { year, month, day: ofMonth } = dateOfDay(day);
  return `${weekdayNames[weekdayOfDay(day)]} ${ofMonth} ${monthNames[month - 1]} ${year} at ${formatClock(at - day * minutesPerDay)}`;
}

const counted = (count: number, one: string): string => `${Math.round(count * 100) / 100} ${one}${count === 1 ? '' : 's'}`;

/** An amount of time in the largest unit it fills: `2 days`, `90 minutes`. */
export function amountOf(minutes: number, perDay: number): string {
  const size = Math.abs(minutes);
  if (size >= perDay && (size * 4) % perDay === 0) return counted(size / perDay, 'day');
  if (size >= 60 && size % 15 === 0) return counted(size / 60, 'hour');
  return counted(size, 'minute');
}

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

function pauseText(over: readonly Pause[]): string {
  const parts = over.map(({ kind, name }) => (kind === 'holiday' ? (name ? `a holiday (${name})` : 'a holiday') : `a ${kind}`));
  return parts.length === 0 ? '' : `, over ${list(parts)}`;
}

interface LinkFacts {
  readonly link: LinkType;
  readonly predecessorDate: LocalMinute;
  readonly lag: { readonly minutes: number; readonly percent?: number; readonly elapsed: boolean };
  readonly over: readonly Pause[];
}

/** The sentence for a link: whose date decides, the lag, and what lies between. */
export function describeReason(predecessor: string, { link, predecessorDate, lag, over }: LinkFacts, amount: string): string {
  const verb = link === 'FS' || link === 'FF' ? 'finishes' : 'starts';
  const what = link === 'FF' || link === 'SF' ? 'its finish depends on that' : '';
  const kind = lag.elapsed ? ' of clock time' : lag.percent === undefined ? '' : ` (${lag.percent} % of its duration)`;
  const then = lag.minutes > 0 ? `a lag of ${amount}${kind} follows` : lag.minutes < 0 ? `it may begin ${amount}${kind} before that` : '';
  const more = [what, then].filter((part) => part !== '');
  const tail = more.length > 0 ? ` and ${list(more)}` : '';
  return `because ${predecessor} ${verb} on ${dateText(predecessorDate)}${tail}${pauseText(over)}`;
}
