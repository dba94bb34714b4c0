import {
  keepsDates,
  type LevelledLink,
  type LevelledTask,
  type LevellingModel,
  type LevellingUid,
  type ResourceNeed,
} from './levelling-model.js';
import type { LevellingConflict, LevellingReason } from './levelling-proposal.js';
import { createSupplyAccount, type SupplyAccount } from './supply-account.js';
import { createUnitProfile, type UnitProfile } from './unit-profile.js';
import {
  afterWork,
  aroundTheClock,
  nextWork,
  spansBetween,
  spansOfWork,
  workBetweenMoments,
  workingTogether,
  type NextWorkingSpan,
  type WorkingSpan,
} from './working-time.js';

/** Where a task ended up, and why. */
export interface Placement {
  readonly task: LevelledTask;
  readonly start: number;
  readonly finish: number;
  /** Start as its own date and its links ask for it. */
  readonly linked: number;
  readonly reasons: readonly LevellingReason[];
}

/** The state of one trial: what is placed, and what it leaves of each resource. */
export interface Placing {
  place(task: LevelledTask): Placement;
  readonly conflicts: readonly LevellingConflict[];
}

/** The working time of each task: its own calendar and those of the renewable resources it uses. */
export const workingTimesOf = ({ tasks, resources }: LevellingModel): ReadonlyMap<LevellingUid, NextWorkingSpan> => {
  const calendars = new Map(
    resources.flatMap((one) => (one.kind === 'renewable' && one.calendar ? [[one.uid, one.calendar] as const] : [])),
  );
  return new Map(
    tasks.map(({ uid, calendar = aroundTheClock, needs = [] }) => [
      uid,
      workingTogether([calendar, ...needs.flatMap(({ resource }) => calendars.get(resource) ?? [])]),
    ]),
  );
};

/** Where a task is placed, or where a link's predecessor is. */
type Dates = Pick<Placement, 'start' | 'finish'>;

/** Earliest start that a link to a moved predecessor allows; the planned start where that will do. */
const startByLink = (
  { type = 'FS', lag = 0, lagElapsed = false }: LevelledLink,
  before: Dates,
  task: LevelledTask,
  calendar: NextWorkingSpan,
): number => {
  const event = type === 'FS' || type === 'FF' ? before.finish : before.start;
  const bindsStart = type === 'FS' || type === 'SS';
  const own = bindsStart ? task.start : task.finish;
  // A lead in working time: so much of the task may be done before the event, and what is more is missing.
  const lead = !lagElapsed && lag < 0 ? -lag : 0;
  const bound = lagElapsed ? event + lag : lead > 0 ? event : afterWork(calendar, event, lag);
  if (task.work === 0 && bindsStart && lead === 0) return Math.max(task.start, bound);
  return afterWork(calendar, task.start, workBetweenMoments(calendar, own, bound) - lead);
};

const isMoved = ({ task, start, finish }: Placement): boolean => start !== task.start || finish !== task.finish;

interface Use extends WorkingSpan {
  readonly task: LevellingUid;
}

/** A need that can be met some day, of a resource of either kind. */
type OpenNeed = ResourceNeed & { readonly profile?: UnitProfile; readonly account?: SupplyAccount };

/** Joins a push to the one before where the same resource goes on being short. */
const addReason = (reasons: LevellingReason[], reason: LevellingReason): void => {
  const last = reasons.at(-1);
  if (last?.kind === 'resource' && reason.kind === 'resource' && last.resource === reason.resource) {
    reasons[reasons.length - 1] = {
      ...last,
      to: reason.to,
      free: Math.min(last.free, reason.free),
      heldBy: [...new Set([...last.heldBy, ...reason.heldBy])],
    };
  } else reasons.push(reason);
};

/** Begins a trial with nothing placed. */
export const createPlacing = (
  model: LevellingModel,
  workingTimes: ReadonlyMap<LevellingUid, NextWorkingSpan>,
): Placing => {
  const profiles = new Map<LevellingUid, UnitProfile>();
  const accounts = new Map<LevellingUid, SupplyAccount>();
  for (const one of model.resources) {
    if (one.kind === 'renewable') profiles.set(one.uid, createUnitProfile(one));
    else accounts.set(one.uid, createSupplyAccount(one));
  }
  const placed = new Map<LevellingUid, Placement>();
  const uses = new Map<LevellingUid, Use[]>();
  const conflicts: LevellingConflict[] = [];

  const holdersOf = (resource: LevellingUid, { from, to }: WorkingSpan): LevellingUid[] =>
    (uses.get(resource) ?? []).flatMap((use) => (use.from < to && use.to > from ? [use.task] : []));

  const book = (task: LevelledTask, start: number, finish: number, spans: readonly WorkingSpan[]): void => {
    for (const { resource, units } of task.needs ?? []) {
      if (units === 0) continue;
      const profile = profiles.get(resource);
      if (profile) for (const span of spans) profile.take(span, units);
      accounts.get(resource)?.spend(start, units);
      const use = { task: task.uid, from: start, to: finish };
      const others = uses.get(resource);
      if (others) others.push(use);
      else uses.set(resource, [use]);
    }
  };

  const reportShort = (task: LevelledTask, spans: readonly WorkingSpan[], start: number): void => {
    for (const { resource, units: needed } of task.needs ?? []) {
      const conflict = { kind: 'overload', task: task.uid, resource, needed } as const;
      const profile = profiles.get(resource);
      const short = profile && spans.map((span) => profile.findShort(span, needed)).find((one) => one !== undefined);
      if (short) conflicts.push({ ...conflict, ...short });
      const account = accounts.get(resource);
      if (!account || needed === 0) continue;
      const enough = account.earliest(start, needed);
      if (enough !== start) conflicts.push({ ...conflict, from: start, to: enough ?? Infinity, free: 0 });
    }
  };

  const keep = (task: LevelledTask, calendar: NextWorkingSpan): Placement => {
    const spans = spansBetween(calendar, task.start, task.finish);
    reportShort(task, spans, task.start);
    book(task, task.start, task.finish, spans);
    return { task, start: task.start, finish: task.finish, linked: task.start, reasons: [] };
  };

  const openNeeds = (task: LevelledTask, start: number): OpenNeed[] =>
    (task.needs ?? []).flatMap((need): OpenNeed[] => {
      const { resource, units: needed } = need;
      if (needed === 0) return [];
      const profile = profiles.get(resource);
      const account = accounts.get(resource);
      const never = profile ? needed > profile.most + 1e-9 : account?.earliest(start, needed) === undefined;
      if (never) {
        conflicts.push({ kind: 'overload', task: task.uid, resource, needed, from: start, to: Infinity, free: profile?.most ?? 0 });
        return [];
      }
      return [{ ...need, ...(profile && { profile }), ...(account && { account }) }];
    });

  /** The first push off a start, or undefined where the task fits there. */
  const findPush = (
    needs: readonly OpenNeed[],
    start: number,
    spans: readonly WorkingSpan[],
  ): { readonly until: number; readonly reason: LevellingReason } | undefined => {
    for (const { resource, units: needed, profile, account } of needs) {
      if (account) {
        const until = account.earliest(start, needed) ?? Infinity;
        if (until > start) return { until, reason: { kind: 'supply', resource, amount: needed, until } };
      }
      for (const span of profile ? spans : []) {
        const short = profile?.findShort(span, needed);
        if (!short) continue;
        const heldBy = holdersOf(resource, short);
        return { until: short.to, reason: { kind: 'resource', resource, needed, heldBy, ...short } };
      }
    }
    return undefined;
  };

  const move = (task: LevelledTask, calendar: NextWorkingSpan): Placement => {
    const reasons: LevellingReason[] = [];
    let start = task.start;
    for (const link of task.links ?? []) {
      const before = placed.get(link.from);
      // What a link asks of dates that stay has been done, or not, by whoever made the plan.
      if (!before || !isMoved(before)) continue;
      const bound = startByLink(link, before, task, calendar);
      if (bound <= start || workBetweenMoments(calendar, start, bound) === 0) continue;
      start = bound;
      reasons[0] = { kind: 'link', predecessor: link.from, type: link.type ?? 'FS' };
    }
    const working = (at: number): number => (task.work > 0 ? nextWork(calendar, at) : at);
    start = start === task.start ? start : working(start);
    const linked = start;
    const needs = openNeeds(task, start);
    for (;;) {
      const spans = task.work > 0 ? spansOfWork(calendar, start, task.work) : [];
      const push = findPush(needs, start, spans);
      if (push && Number.isFinite(push.until)) {
        addReason(reasons, push.reason);
        start = working(push.until);
        continue;
      }
      if (push) reportShort(task, spans, start);
      const finish = start === task.start ? task.finish : (spans.at(-1)?.to ?? start);
      book(task, start, finish, spans);
      return { task, start, finish, linked, reasons };
    }
  };

  return {
    conflicts,
    place(task) {
      const calendar = workingTimes.get(task.uid) ?? aroundTheClock;
      const placement = keepsDates(task) ? keep(task, calendar) : move(task, calendar);
      placed.set(task.uid, placement);
      return placement;
    },
  };
};

/** Links into tasks that keep their dates and begin too early for them now. */
export const findBrokenLinks = (
  placements: readonly Placement[],
  workingTimes: ReadonlyMap<LevellingUid, NextWorkingSpan>,
): LevellingConflict[] => {
  const placed = new Map(placements.map((placement) => [placement.task.uid, placement]));
  return placements.flatMap(({ task }) =>
    keepsDates(task)
      ? (task.links ?? []).flatMap((link): LevellingConflict[] => {
          const before = placed.get(link.from);
          const calendar = workingTimes.get(task.uid) ?? aroundTheClock;
          if (!before || !isMoved(before)) return [];
          const bound = startByLink(link, before, task, calendar);
          const broken = bound > task.start && workBetweenMoments(calendar, task.start, bound) > 0;
          return broken ? [{ kind: 'link', task: task.uid, predecessor: link.from }] : [];
        })
      : [],
  );
};
