import { formatLocal, nextStart, type WorkCalendar } from '../calendar/index.js';
import type { Schedule } from '../cpm/index.js';
import { Flag, type Network } from '../cpm/network.js';
import { finishOf, startOf } from '../cpm/slack.js';
import { leafLinksOf, leavesOf, plannedWork, type LeafLink } from '../leaf-plan/leaf-links.js';
import { PlanError, type Uid } from '../plan/index.js';
import type { LevelledLink, LevelledResource, LevelledTask, LevellingModel, ResourceNeed } from './levelling-model.js';
import type { LevellingProposal, Wording } from './levelling-proposal.js';
import { aroundTheClock, type NextWorkingSpan } from './working-time.js';

/** What a plan does not say of its resources; a resource that is not listed has one unit at any time. */
export interface PlanCapacities {
  /** Units over time, 1 for one person; moments are local minutes. */
  readonly units?: ReadonlyMap<Uid, number | readonly { readonly from: number; readonly units: number }[]>;
  /** Resources that are used up, money or material. */
  readonly supplies?: ReadonlyMap<Uid, readonly { readonly from: number; readonly amount: number }[]>;
  /** What tasks take of supplies. */
  readonly uses?: readonly { readonly task: Uid; readonly resource: Uid; readonly amount: number }[];
  /** Tasks to keep where they are. */
  readonly frozen?: ReadonlySet<Uid>;
}

/** A calendar of a plan as levelling reads it. */
export const workingSpansOf =
  (calendar: WorkCalendar): NextWorkingSpan =>
  (at) => {
    // The calendar makes itself ready as far as it is asked, and throws where it never works.
    const from = nextStart(calendar, at);
    let low = 0;
    let high = calendar.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((calendar.ends[middle] ?? 0) > from) high = middle;
      else low = middle + 1;
    }
    return { from, to: calendar.ends[low] ?? from };
  };

const isWorked = (type: string | null | undefined): boolean => !type || type.toLowerCase() === 'work';

const resourcesOf = (network: Network, { units, supplies }: PlanCapacities): LevelledResource[] => {
  const { resources = [], assignments = [] } = network.definition;
  const supplied = [...(supplies ?? [])].map(
    ([uid, supply]): LevelledResource => ({ uid, kind: 'nonRenewable', supply }),
  );
  const used = new Set(assignments.map(({ resource }) => resource));
  const worked = resources
    .filter(({ uid, type }) => isWorked(type) && !supplies?.has(uid) && used.has(uid))
    .map(({ uid }): LevelledResource => ({ uid, kind: 'renewable', units: units?.get(uid) ?? 1 }));
  return [...supplied, ...worked];
};

const needsOf = (network: Network, known: ReadonlySet<Uid>, { uses = [] }: PlanCapacities): Map<Uid, ResourceNeed[]> => {
  const needs = new Map<Uid, Map<Uid, number>>();
  const add = (task: Uid, resource: Uid, units: number): void => {
    const ofTask = needs.get(task) ?? new Map<Uid, number>();
    needs.set(task, ofTask.set(resource, (ofTask.get(resource) ?? 0) + units));
  };
  for (const { task, resource, units } of network.definition.assignments ?? [])
    if (known.has(resource)) add(task, resource, units ?? 1);
  for (const { task, resource, amount } of uses) {
    if (!network.indexOf.has(task)) throw new PlanError('plan.unknown-task', `there is no task ${task} in the plan`);
    add(task, resource, amount);
  }
  return new Map([...needs].map(([task, map]) => [task, [...map].map(([resource, units]) => ({ resource, units }))]));
};

const linkOf = (network: Network, { from, type, lag, lagIn }: LeafLink): LevelledLink => ({
  from: network.uids[from] ?? '',
  type,
  lag: lagIn === 'percent' ? (lag / 100) * (network.duration[from] ?? 0) : lag,
  lagElapsed: lagIn === 'clock' || (lagIn === 'percent' && ((network.flags[from] ?? 0) & Flag.elapsed) !== 0),
});

/**
 * Prepares a schedule for levelling: its tasks that do work, with their dates, needs from the assignments, links and
 * priorities. Begun, finished and manual tasks keep their dates. The calendars of the tasks have those of their resources
 * in them already.
 *
 * @throws {PlanError} where a use names a task that is not in the plan.
 */
export const levellingOfPlan = ({ network, dates }: Schedule, capacities: PlanCapacities = {}): LevellingModel => {
  const resources = resourcesOf(network, capacities);
  const needs = needsOf(network, new Set(resources.map(({ uid }) => uid)), capacities);
  const links = new Map<number, LevelledLink[]>();
  for (const link of leafLinksOf(network, dates)) {
    const others = links.get(link.to) ?? [];
    others.push(linkOf(network, link));
    links.set(link.to, others);
  }
  const spans = new Map<WorkCalendar, NextWorkingSpan>();
  const spansFor = (calendar: WorkCalendar): NextWorkingSpan => {
    const known = spans.get(calendar) ?? workingSpansOf(calendar);
    spans.set(calendar, known);
    return known;
  };
  const tasks = leavesOf(network).map((row): LevelledTask => {
    const uid = network.uids[row] ?? '';
    const flags = network.flags[row] ?? 0;
    const calendar = network.calendar[row];
    const slack = dates.totalSlack[row] ?? 0;
    return {
      uid,
      work: plannedWork(network, dates, row),
      start: startOf(network, dates, row),
      finish: finishOf(network, dates, row),
      calendar: flags & Flag.elapsed || !calendar ? aroundTheClock : spansFor(calendar),
      needs: needs.get(uid) ?? [],
      links: links.get(row) ?? [],
      priority: network.tasks[row]?.priority ?? 500,
      frozen: (flags & (Flag.started | Flag.finished | Flag.manual)) !== 0 || capacities.frozen?.has(uid) === true,
      slack: Number.isFinite(slack) ? slack : 0,
    };
  });
  return { tasks, resources };
};

/** Words for a proposal made from a plan: names where there are some, local dates. */
export const wordingOfPlan = ({ network }: Schedule): Required<Wording> => {
  const names = new Map((network.definition.resources ?? []).map(({ uid, name }) => [uid, name]));
  return {
    task: (uid) => network.tasks[network.indexOf.get(uid) ?? -1]?.name ?? String(uid),
    resource: (uid) => names.get(uid) ?? String(uid),
    moment: formatLocal,
  };
};

/** The levelling delays of an accepted proposal, clock minutes by task, as `levelingDelay` of the plan's tasks takes them. */
export const delaysOfProposal = ({ moves }: LevellingProposal): ReadonlyMap<Uid, number> =>
  new Map(moves.flatMap(({ task, delay }) => (delay > 0 ? [[task, delay] as const] : [])));
