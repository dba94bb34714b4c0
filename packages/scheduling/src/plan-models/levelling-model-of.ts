import { formatLocal, spanFrom, type WorkCalendar } from '../calendar/index.js';
import { Flag, type Network } from '../cpm/network.js';
import { reschedule } from '../cpm/reschedule.js';
import { placeOf, type Schedule } from '../cpm/schedule.js';
import { finishOf, startOf } from '../cpm/slack.js';
import { aroundTheClock } from '../levelling/working-time.js';
import type {
  LevelledLink,
  LevelledResource,
  LevelledTask,
  LevellingModel,
  LevellingProposal,
  NextWorkingSpan,
  ResourceNeed,
  Wording,
} from '../levelling/index.js';
import { PlanError, type Uid } from '../plan/index.js';
import { isWork, leafLinks } from './leaf-links.js';
import { plannedWork } from './planned-work.js';

/** A calendar as levelling asks for it. */
export const nextWorkingSpan =
  (calendar: WorkCalendar): NextWorkingSpan =>
  (at) => {
    const { from, to } = spanFrom(calendar, at);
    return { from: Math.max(from, at), to };
  };

/** What a plan does not say of its resources, or what is to hold in place of it. */
export interface LevellingCapacities {
  /** Units from each moment (local minutes) on, for resources whose units change. */
  readonly units?: ReadonlyMap<Uid, readonly { readonly from: number; readonly units: number }[]>;
  /** Resources that are used up, money or material: what comes in when. */
  readonly supplies?: ReadonlyMap<Uid, readonly { readonly from: number; readonly amount: number }[]>;
  /** What tasks take of supplies when they start. */
  readonly uses?: readonly { readonly task: Uid; readonly resource: Uid; readonly amount: number }[];
  /** Tasks to keep where they are. */
  readonly frozen?: ReadonlySet<Uid>;
}

/** Calendars as levelling asks for them, each made once. */
function spanReader(): (calendar: WorkCalendar) => NextWorkingSpan {
  const known = new Map<WorkCalendar, NextWorkingSpan>();
  return (calendar) => {
    const spans = known.get(calendar) ?? nextWorkingSpan(calendar);
    known.set(calendar, spans);
    return spans;
  };
}

function resourcesOf(
  { definition, book }: Network,
  spansOf: (calendar: WorkCalendar) => NextWorkingSpan,
  { units, supplies = new Map() }: LevellingCapacities,
): LevelledResource[] {
  const worked = (definition.resources ?? [])
    .filter((one) => (one.type ?? 'work') === 'work' && !supplies.has(one.uid))
    .map(({ uid, maxUnits, calendar }): LevelledResource => {
      const hours = calendar !== null && calendar !== undefined && book.has(calendar) ? { calendar: spansOf(book.get(calendar)) } : {};
      return { uid, kind: 'renewable', units: units?.get(uid) ?? maxUnits ?? 1, ...hours };
    });
  return [...worked, ...[...supplies].map(([uid, supply]): LevelledResource => ({ uid, kind: 'nonRenewable', supply }))];
}

function needsOf({ definition, indexOf }: Network, resources: readonly LevelledResource[], { uses = [] }: LevellingCapacities): Map<Uid, ResourceNeed[]> {
  const renewable = new Set(resources.flatMap((one) => (one.kind === 'renewable' ? [one.uid] : [])));
  const needs = new Map<Uid, ResourceNeed[]>();
  const add = (task: Uid, need: ResourceNeed): void => void needs.set(task, [...(needs.get(task) ?? []), need]);
  for (const { task, resource, units } of definition.assignments ?? [])
    if (renewable.has(resource)) add(task, { resource, units: units ?? 1 });
  for (const { task, resource, amount } of uses) {
    if (!indexOf.has(task)) throw new PlanError('plan.unknown-task', `there is no task ${task} in the plan`);
    add(task, { resource, units: amount });
  }
  return needs;
}

/** Links by the task they lead to; percent lags become minutes. */
function linksInto({ network, dates }: Schedule): Map<number, LevelledLink[]> {
  const into = new Map<number, LevelledLink[]>();
  for (const { from, to, type, lag, percent, elapsed } of leafLinks(network, dates)) {
    const minutes = percent ? ((network.duration[from] as number) * lag) / 100 : lag;
    const link = { from: network.uids[from] as Uid, type, lag: minutes, lagElapsed: elapsed };
    const others = into.get(to);
    if (others) others.push(link);
    else into.set(to, [link]);
  }
  return into;
}

/**
 * The model of a schedule for levelling: its tasks with their dates, needs, priorities and links. Started, manual and finished tasks keep their dates.
 *
 * @throws {PlanError} where a use names a task that is not in the plan
 */
export function levellingModelOf(made: Schedule, capacities: LevellingCapacities = {}): LevellingModel {
  const { network, dates } = made;
  const spansOf = spanReader();
  const resources = resourcesOf(network, spansOf, capacities);
  const needs = needsOf(network, resources, capacities);
  const links = linksInto(made);
  const tasks = network.uids.flatMap((uid, row): LevelledTask[] => {
    if (!isWork(network, row)) return [];
    const flags = network.flags[row] as number;
    const calendar = flags & Flag.elapsed ? aroundTheClock : spansOf(network.calendar[row] ?? network.projectCalendar);
    return [
      {
        uid,
        work: plannedWork(network, dates, row),
        start: startOf(network, dates, row),
        finish: finishOf(network, dates, row),
        calendar,
        needs: needs.get(uid) ?? [],
        links: links.get(row) ?? [],
        priority: network.tasks[row]?.priority ?? 500,
        frozen: (flags & (Flag.started | Flag.manual | Flag.finished)) !== 0 || capacities.frozen?.has(uid) === true,
        slack: dates.totalSlack[row] as number,
      },
    ];
  });
  return { tasks, resources };
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

/** Words for the moves of a proposal: the names in the plan where there are some, local dates. */
export function wordingOf({ network }: Schedule): Required<Wording> {
  const names = new Map((network.definition.resources ?? []).map(({ uid, name }) => [uid, name]));
  return {
    task: (uid) => network.tasks[network.indexOf.get(uid) ?? -1]?.name ?? String(uid),
    resource: (uid) => names.get(uid) ?? String(uid),
    moment: formatLocal,
  };
}
