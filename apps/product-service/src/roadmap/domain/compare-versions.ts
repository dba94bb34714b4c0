import type { RoadmapHorizon, RoadmapConfidence, RoadmapDates, RoadmapPublishedItem } from '@wheelhouse/contracts';
import { daysBetween } from './calendar.js';
import type { Published } from './roadmap.state.js';

/** What a comparison looks at: a published version, or the draft as it would be published. */
export type Content = Pick<Published, 'lanes' | 'items'>;

/** Where an item stood, with the lane's name of that time. */
export interface Stand extends RoadmapDates {
  readonly lane: string;
  readonly horizon: RoadmapHorizon | null;
}

interface About {
  readonly item: string;
  readonly feature: string | null;
  readonly objective: string | null;
  /** The name it has in the later of the two; in the earlier where it is gone. */
  readonly title: string;
}

export interface Comparison {
  readonly added: readonly (About & { readonly at: Stand })[];
  readonly removed: readonly (About & { readonly at: Stand })[];
  /** To another lane, to another horizon, or between horizons and days. */
  readonly moved: readonly (About & { readonly from: Stand; readonly to: Stand })[];
  /** Ends so many days later; `startDays` says by how many it begins later, below zero where earlier. */
  readonly slipped: readonly (About & { readonly days: number; readonly startDays: number; readonly from: RoadmapDates; readonly to: RoadmapDates })[];
  /** Ends so many days earlier. */
  readonly pulled: readonly (About & { readonly days: number; readonly startDays: number; readonly from: RoadmapDates; readonly to: RoadmapDates })[];
  /** Ends as before, and begins so many days later, or earlier below zero. */
  readonly restarted: readonly (About & { readonly startDays: number; readonly from: RoadmapDates; readonly to: RoadmapDates })[];
  readonly renamed: readonly (About & { readonly from: string })[];
  readonly confidence: readonly (About & { readonly from: RoadmapConfidence; readonly to: RoadmapConfidence })[];
  readonly lanes: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly renamed: readonly { readonly from: string; readonly to: string }[];
  };
}

type Pair = readonly [RoadmapPublishedItem, RoadmapPublishedItem];

/**
 * What changed from one content to a later one, exactly. Features and objectives are the same by their own ids, so that one which
 * was taken off and placed again is no other; milestones by that of their item.
 */
export function compareContents(before: Content, after: Content): Comparison {
  const [old, now] = [bySubject(before), bySubject(after)];
  const pairs = [...old].flatMap(([subject, item]): Pair[] => {
    const later = now.get(subject);
    return later ? [[item, later]] : [];
  });
  const dated = pairs.flatMap(([from, to]) => {
    if (from.start === null || from.finish === null || to.start === null || to.finish === null) return [];
    const [days, startDays] = [daysBetween(from.finish, to.finish), daysBetween(from.start, to.start)];
    return [{ ...about(to), days, startDays, from: datesOf(from), to: datesOf(to) }];
  });
  return {
    added: [...now].flatMap(([subject, item]) => (old.has(subject) ? [] : [{ ...about(item), at: standOf(item, after) }])),
    removed: [...old].flatMap(([subject, item]) => (now.has(subject) ? [] : [{ ...about(item), at: standOf(item, before) }])),
    moved: pairs.flatMap(([from, to]) => (from.lane === to.lane && from.horizon === to.horizon ? [] : [{ ...about(to), from: standOf(from, before), to: standOf(to, after) }])),
    slipped: dated.filter(({ days }) => days > 0),
    pulled: dated.flatMap((one) => (one.days < 0 ? [{ ...one, days: -one.days }] : [])),
    restarted: dated.flatMap(({ days, ...one }) => (days === 0 && one.startDays !== 0 ? [one] : [])),
    renamed: pairs.flatMap(([from, to]) => (from.title === to.title ? [] : [{ ...about(to), from: from.title }])),
    confidence: pairs.flatMap(([from, to]) => (from.confidence === to.confidence ? [] : [{ ...about(to), from: from.confidence, to: to.confidence }])),
    lanes: {
      added: after.lanes.flatMap(({ lane, name }) => (before.lanes.some((one) => one.lane === lane) ? [] : [name])),
      removed: before.lanes.flatMap(({ lane, name }) => (after.lanes.some((one) => one.lane === lane) ? [] : [name])),
      renamed: before.lanes.flatMap(({ lane, name }) => {
        const to = after.lanes.find((one) => one.lane === lane)?.name;
        return to === undefined || to === name ? [] : [{ from: name, to }];
      }),
    },
  };
}

/** The same in sentences. */
export function inWords({ added, removed, moved, slipped, pulled, restarted, renamed, confidence, lanes }: Comparison): readonly string[] {
  return [
    ...added.map(({ title, at }) => `'${title}' was added to '${at.lane}', ${whenOf(at)}`),
    ...removed.map(({ title, at }) => `'${title}' was removed; it stood in '${at.lane}', ${whenOf(at)}`),
    ...moved.map(({ title, from, to }) => `'${title}' moved from ${changed(from, to)} to ${changed(to, from)}`),
    ...slipped.map(({ title, days, to }) => `'${title}' slipped by ${counted(days)}, to ${to.finish ?? ''}`),
    ...pulled.map(({ title, days, to }) => `'${title}' was pulled forward by ${counted(days)}, to ${to.finish ?? ''}`),
    ...restarted.map(({ title, startDays }) => `'${title}' starts ${counted(Math.abs(startDays))} ${startDays > 0 ? 'later' : 'earlier'} and ends as before`),
    ...renamed.map(({ title, from }) => `'${from}' is now called '${title}'`),
    ...confidence.map(({ title, from, to }) => `'${title}' went from ${from} to ${to} confidence`),
    ...lanes.added.map((name) => `the lane '${name}' was added`),
    ...lanes.removed.map((name) => `the lane '${name}' was removed`),
    ...lanes.renamed.map(({ from, to }) => `the lane '${from}' is now called '${to}'`),
  ];
}

const bySubject = ({ items }: Content): ReadonlyMap<string, RoadmapPublishedItem> => new Map(items.map((item) => [item.feature ?? item.objective ?? item.item, item]));

const about = ({ item, feature, objective, title }: RoadmapPublishedItem): About => ({ item, feature, objective, title });

const datesOf = ({ start, finish }: RoadmapDates): RoadmapDates => ({ start, finish });

const standOf = ({ lane, horizon, start, finish }: RoadmapPublishedItem, { lanes }: Content): Stand => ({
  lane: lanes.find((one) => one.lane === lane)?.name ?? lane,
  horizon,
  start,
  finish,
});

const whenOf = ({ horizon, start, finish }: Omit<Stand, 'lane'>): string => horizon ?? `${start ?? ''} to ${finish ?? ''}`;

/** A place as far as it differs from another one. */
const changed = (here: Stand, there: Stand): string => {
  const lane = here.lane === there.lane ? [] : [`'${here.lane}'`];
  return [...lane, ...(here.horizon === there.horizon ? [] : [whenOf(here)])].join(', ') || `'${here.lane}'`;
};

const counted = (days: number): string => (days === 1 ? '1 day' : `${days} days`);
