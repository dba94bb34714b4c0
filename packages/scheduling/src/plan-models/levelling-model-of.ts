import { spanFrom, type WorkCalendar } from '../calendar/index.js';
import { Flag, type Network } from '../cpm/network.js';
import { reschedule } from '../cpm/reschedule.js';
import { placeOf, type Schedule } from '../cpm/schedule.js';
import { finishOf, startOf } from '../cpm/slack.js';
import type { LevelledLink, LevelledResource, LevelledTask, LevellingModel, LevellingProposal, NextWorkingSpan, ResourceNeed } from '../levelling/index.js';
import type { Uid } from '../plan/index.js';
import { isWork, leafLinks } from './leaf-links.js';

/** A calendar as levelling asks for it. */
export const nextWorkingSpan =
  (calendar: WorkCalendar): NextWorkingSpan =>
  (at) => {
    const { from, to } = spanFrom(calendar, at);
    return { from: Math.max(from, at), to };
  };

const aroundTheClock: NextWorkingSpan = (at) => ({ from: at, to: Number.POSITIVE_INFINITY });

function resourcesOf({ definition, book }: Network): LevelledResource[] {
  return (definition.resources ?? [])
    .filter((one) => (one.type ?? 'work') === 'work')
    .map(({ uid, maxUnits, calendar }): LevelledResource => {
      const hours = calendar !== null && calendar !== undefined && book.has(calendar) ? { calendar: nextWorkingSpan(book.get(calendar)) } : {};
      return { uid, kind: 'renewable', units: maxUnits ?? 1, ...hours };
    });
}

function needsOf(network: Network): Map<Uid, ResourceNeed[]> {
  const { definition } = network;
  const work = new Set((definition.resources ?? []).filter((one) => (one.type ?? 'work') === 'work').map((one) => one.uid));
  const needs = new Map<Uid, ResourceNeed[]>();
  for (const { task, resource, units } of definition.assignments ?? []) {
    if (!work.has(resource)) continue;
    needs.set(task, [...(needs.get(task) ?? []), { resource, units: units ?? 1 }]);
  }
  return needs;
}

/** Links by the task they lead to; percent lags become minutes. */
function linksInto({ network, dates }: Schedule): Map<number, LevelledLink[]> {
  const into = new Map<number, LevelledLink[]>();
  for (const { from, to, type, lag, percent, elapsed } of leafLinks(network, dates)) {
    const minutes = percent ? ((network.duration[from] as number) * lag) / 100 : lag;
    into.set(to, [...(into.get(to) ?? []), { from: network.uids[from] as Uid, type, lag: minutes, lagElapsed: elapsed }]);
  }
  return into;
}

/** The model of a schedule for levelling: its tasks with their dates, needs, priorities and links. Started, manual and finished tasks keep their dates. */
export function levellingModelOf(made: Schedule): LevellingModel {
  const { network, dates } = made;
  const needs = needsOf(network);
  const links = linksInto(made);
  const tasks = network.uids.flatMap((uid, row): LevelledTask[] => {
    if (!isWork(network, row)) return [];
    const flags = network.flags[row] as number;
    const calendar = flags & Flag.elapsed ? aroundTheClock : nextWorkingSpan(network.calendar[row] ?? network.projectCalendar);
    return [
      {
        uid,
        work: network.length[row] as number,
        start: startOf(network, dates, row),
        finish: finishOf(network, dates, row),
        calendar,
        needs: needs.get(uid) ?? [],
        links: links.get(row) ?? [],
        priority: network.tasks[row]?.priority ?? 500,
        frozen: (flags & (Flag.started | Flag.manual | Flag.finished)) !== 0,
        slack: dates.totalSlack[row] as number,
      },
    ];
  });
  return { tasks, resources: resourcesOf(network) };
}

/**
 * Accepts a levelling proposal: each moved task gets the levelling delay that brings it to its new
 * start, in the order of the links, so that a delay counts from where the task would start by then.
 *
 * @returns the tasks touched
 */
export function applyLevelling(made: Schedule, { moves }: LevellingProposal): Uid[] {
  const { network, dates } = made;
  const inOrder = moves
    .map((move) => ({ move, row: placeOf(made, move.task) }))
    .sort((one, other) => (network.rank[one.row] as number) - (network.rank[other.row] as number));
  const touched = new Set<Uid>();
  for (const { move, row } of inOrder) {
    for (const uid of reschedule(made, [{ uid: move.task, levelingDelay: 0 }])) touched.add(uid);
    const levelingDelay = move.to.start - startOf(network, dates, row);
    for (const uid of reschedule(made, [{ uid: move.task, levelingDelay }])) touched.add(uid);
  }
  return [...touched];
}
