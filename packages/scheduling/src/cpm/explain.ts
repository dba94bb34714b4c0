import { type ExceptionDay, type LocalMinute, minutesPerDay, nextStart, spansOfDay, weekdayOfDay } from '../calendar/index.js';
import type { ConstraintType, LinkType, Uid } from '../plan/index.js';
import { constraintTypes, Driver, Flag, linkTypes, type Network } from './network.js';
import { amountOf, dateText, describeReason } from './reason-text.js';
import { placeOf, type Schedule } from './schedule.js';
import { startOf } from './slack.js';

/** Time without work between what allows a start and the start. */
export interface Pause {
  readonly kind: 'holiday' | 'weekend' | 'night';
  /** Name of the holiday where the calendar tells it. */
  readonly name?: string | undefined;
}

/** Why a task starts when it does. `text` says it in a sentence. */
export interface StartReason {
  readonly kind: 'link' | 'constraint' | 'project-start' | 'actual' | 'manual' | 'children' | 'levelling' | 'as-late-as-possible';
  /** Of a link: the predecessor, how they are linked, and which of its dates counts. */
  readonly predecessor?: Uid;
  readonly link?: LinkType;
  readonly predecessorDate?: LocalMinute;
  readonly lag?: { readonly minutes: number; readonly percent?: number; readonly elapsed: boolean };
  readonly constraint?: ConstraintType;
  readonly constraintDate?: LocalMinute;
  /** Days off and nights that lie in between. */
  readonly over: readonly Pause[];
  readonly text: string;
}

const isNight = (from: LocalMinute, to: LocalMinute): boolean => Math.floor(from / minutesPerDay) !== Math.floor((to - 1) / minutesPerDay);

/** What lies between two moments that is no work: holidays by name, weekends, else a night (which within a lag says nothing). */
function pausesBetween(network: Network, row: number, from: LocalMinute, to: LocalMinute, nights = true): Pause[] {
  const calendar = network.ownCalendar[row] ?? network.projectCalendar;
  if (to <= from) return [];
  const firstDay = Math.floor(from / minutesPerDay);
  const lastDay = Math.floor(to / minutesPerDay) + 1;
  const task = network.tasks[row];
  const own = task?.calendar;
  const uid = own !== null && own !== undefined && network.book.has(own) ? own : network.projectCalendarUid;
  const exceptions: readonly ExceptionDay[] = network.book.exceptions(uid, firstDay, lastDay);
  const holidays = exceptions.filter((one) => !one.works && weekdayOfDay(one.day) % 6 !== 0);
  const pauses = new Map<string, Pause>();
  for (const { name } of holidays) pauses.set(`holiday ${name ?? ''}`, { kind: 'holiday', name });
  for (let day = firstDay; day < lastDay; day += 1) {
    if (weekdayOfDay(day) % 6 !== 0 || spansOfDay(calendar, day).length > 0) continue;
    if (day * minutesPerDay < to && (day + 1) * minutesPerDay > from) pauses.set('weekend', { kind: 'weekend' });
  }
  if (nights && pauses.size === 0 && nextStart(calendar, from) > from && isNight(from, to)) pauses.set('night', { kind: 'night' });
  return [...pauses.values()];
}

function reasonOfLink(made: Schedule, row: number, link: number): StartReason {
  const { network, dates } = made;
  const { links } = network;
  const pred = links.pred[link] as number;
  const type = linkTypes[links.type[link] as number] ?? 'FS';
  const from = type === 'FS' || type === 'FF' ? dates.earlyFinish : dates.earlyStart;
  const predecessorDate = from[pred] as number;
  const definition = network.definition.links?.[links.definition[link] as number];
  const percent = definition?.lagPercent ?? undefined;
  const elapsed = links.mode[link] === 2;
  const minutes = links.mode[link] === 0 ? 0 : (links.lag[link] as number);
  const reached = type === 'FS' || type === 'SS' ? startOf(network, dates, row) : (dates.earlyFinish[row] as number);
  const facts = {
    kind: 'link' as const,
    predecessor: network.uids[pred] as Uid,
    link: type,
    predecessorDate,
    lag: { minutes, ...(percent === undefined ? {} : { percent }), elapsed },
    over: pausesBetween(network, row, predecessorDate, reached, minutes === 0),
  };
  const task = network.tasks[pred];
  const perDay = elapsed ? minutesPerDay : (network.project.minutesPerDay ?? 480);
  return { ...facts, text: describeReason(task?.name ?? `task ${facts.predecessor}`, facts, amountOf(minutes, perDay)) };
}

const constraintTexts: Readonly<Record<ConstraintType, string>> = {
  ASAP: 'it is to be done as soon as possible',
  ALAP: 'it is to be done as late as possible',
  SNET: 'it may not start before',
  SNLT: 'it may not start after',
  FNET: 'it may not finish before',
  FNLT: 'it may not finish after',
  MSO: 'it must start on',
  MFO: 'it must finish on',
};

/**
 * Why a task starts when it does: the one link, constraint or date that decides, with what lies
 * between as 'because B finishes on Tuesday and a lag of 2 days follows, over a holiday'.
 *
 * @throws {PlanError} when the plan has no such task
 */
export function explainStart(made: Schedule, uid: Uid): StartReason {
  const { network, dates } = made;
  const row = placeOf(made, uid);
  const start = startOf(network, dates, row);
  const driver = dates.driver[row] as number;
  if ((network.flags[row] as number) & Flag.alap) {
    return { kind: 'as-late-as-possible', over: [], text: `because ${constraintTexts.ALAP} without moving what follows` };
  }
  if (driver >= 0) return reasonOfLink(made, row, driver);
  switch (driver) {
    case Driver.constraint: {
      const constraint = constraintTypes[network.constraint[row] as number] ?? 'ASAP';
      const constraintDate = network.constraintDate[row] as number;
      const text = `because ${constraintTexts[constraint]} ${dateText(constraintDate)}`;
      return { kind: 'constraint', constraint, constraintDate, over: pausesBetween(network, row, constraintDate, start), text };
    }
    case Driver.actual:
      return { kind: 'actual', over: [], text: `because it did start on ${dateText(start)}` };
    case Driver.manual:
      return { kind: 'manual', over: [], text: `because it was placed by hand on ${dateText(start)}` };
    case Driver.children:
      return { kind: 'children', over: [], text: 'because its first child starts then' };
    case Driver.levelling:
      return { kind: 'levelling', over: [], text: `because levelling holds it back until ${dateText(start)}` };
    default: {
      const over = pausesBetween(network, row, network.projectStart, start);
      return { kind: 'project-start', over, text: `because nothing holds it and the project starts on ${dateText(network.projectStart)}` };
    }
  }
}
