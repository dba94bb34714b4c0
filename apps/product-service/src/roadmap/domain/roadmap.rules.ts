import type { RoadmapAudience, RoadmapDates, RoadmapItem, RoadmapKind, RoadmapSpot } from '@wheelhouse/contracts';
import { id, isRejection, partId, reject, rowsThrough, z, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';
import { rankFor, type Ranked, type Spot } from '@wheelhouse/records';
import { featurePage } from '../../feature/views/feature-page.js';
import { roadmapItem } from '../views/roadmap-item.js';
import { stands } from './gestures.js';
import type { KnownRoadmap, Roadmap, RoadmapEvent } from './roadmap.state.js';

/** More than a roadmap that anybody reads can hold. */
export const MOST_ITEMS = 500;
export const MOST_LANES = 50;

/** Whether an audience is outside the organisation, and must be shown nothing that is confidential. */
export const isOutside = (audience: RoadmapAudience | undefined): boolean => audience === 'customers' || audience === 'public';
/** Names the gesture that a command belongs to; several commands that name the same one are undone together. */
export const gesture = () => partId().meta({ description: 'The gesture that this belongs to: commands that follow one another with the same one are undone together.' });

/** Says that who moves what is being built knows it. */
export const acknowledge = () => z.boolean().default(false).meta({ description: 'That you know it is being built, and the project is to be asked what would slip.' });

/** Where to stand among the items of the roadmap. */
export const place = { after: id().optional(), before: id().optional() };

/** The roadmap where it is there and not archived; else why not. */
export function unarchived(roadmap: Roadmap): KnownRoadmap | Rejection {
  if (roadmap.status === 'none') return reject.notFound('roadmap.not-found', 'There is no such roadmap.');
  if (roadmap.status === 'archived') return reject.conflict('roadmap.archived', 'The roadmap is archived; restore it first.');
  return roadmap;
}

/** The roadmap where a gesture may go on or begin; else why not. */
export function editable(roadmap: Roadmap, body: { readonly gesture: string }): KnownRoadmap | Rejection {
  const known = unarchived(roadmap);
  if (isRejection(known)) return known;
  const over = known.gestures.slice(0, -1).some((one) => one.gesture === body.gesture) || !stands(known.gestures, body.gesture);
  return over ? reject.conflict('roadmap.gesture-over', 'Other gestures came after this one, or undid it; begin another.', '/gesture') : known;
}

/** An item of the roadmap; else why not. */
export const itemOf = (known: KnownRoadmap, item: string): RoadmapItem | Rejection =>
  known.items.find((one) => one.item === item) ?? reject.invalid('roadmap.item-unknown', 'The roadmap has no such item.', '/item');

/** Why a lane that a command names will not do. */
export const laneRefused = (known: KnownRoadmap, lane: string): Rejection | undefined =>
  known.lanes.some((one) => one.lane === lane) ? undefined : reject.invalid('roadmap.lane-unknown', 'The roadmap has no such lane.', '/lane');

type When = Pick<RoadmapSpot, 'horizon' | 'start' | 'finish'>;

/** Why an item cannot stand there: it stands at a horizon or on both days, as its roadmap does, and begins before it ends. */
export function whenRefused(kind: RoadmapKind, { horizon, start, finish }: When): Rejection | undefined {
  const dated = start !== null && finish !== null;
  if (horizon !== null ? start !== null || finish !== null : !dated) {
    return reject.invalid('roadmap.when-unclear', 'An item stands at a horizon, or on a first and a last day.', horizon === null ? '/start' : '/horizon');
  }
  if (horizon !== null && kind === 'dates') return reject.invalid('roadmap.dates-only', 'This roadmap goes by dates.', '/horizon');
  if (dated && kind === 'horizons') return reject.invalid('roadmap.horizons-only', 'This roadmap goes by now, next and later.', '/start');
  return dated && finish < start ? finishFirst : undefined;
}

export const finishFirst = reject.invalid('roadmap.finish-before-start', 'The last day lies before the first.', '/finish');

/** A rank on a spot of a list, undefined where it stands there already; else why there is none. */
export function rankOn(self: string, list: readonly Ranked[], spot: Spot): string | undefined | Rejection {
  const outcome = rankFor(self, list, spot);
  if (typeof outcome === 'object') return outcome.rank;
  switch (outcome) {
    case 'unchanged':
      return undefined;
    case 'unknown-after':
      return reject.invalid('roadmap.anchor-unknown', 'The one to stand after is not there.', '/after');
    case 'unknown-before':
      return reject.invalid('roadmap.anchor-unknown', 'The one to stand before is not there.', '/before');
    case 'crossed':
      return reject.conflict('roadmap.anchors-crossed', 'The one to stand after stands behind the one to stand before by now.', '/after');
    default:
      return reject.conflict('roadmap.no-room', 'There is no room left between these two; move another one first.', '/after');
  }
}

/** The items of a roadmap as a list of ranks. */
export const rankedItems = (known: Pick<KnownRoadmap, 'items'>): readonly Ranked[] => known.items.map(({ item, rank }) => ({ id: item, rank }));

/** The lanes of a roadmap as a list of ranks. */
export const rankedLanes = (known: Pick<KnownRoadmap, 'lanes'>): readonly Ranked[] => known.lanes.map(({ lane, rank }) => ({ id: lane, rank }));

type FeatureRow = RowOf<typeof featurePage>;

/** Asks for the features that stand on a roadmap, all or those of one lane or item. */
export const featuresOn = (roadmap: string, part: { readonly lane?: string; readonly item?: string } = {}) =>
  rowsThrough(featurePage, [{ view: roadmapItem, column: 'feature' }], { root: roadmap, ...part }, MOST_ITEMS);

/** What a gesture does to the days of an item. */
export interface Change {
  readonly item: RoadmapItem;
  readonly to: When;
}

const when = ({ horizon, start, finish }: When): When => ({ horizon, start, finish });
const same = (a: RoadmapDates & When, b: When): boolean => a.horizon === b.horizon && a.start === b.start && a.finish === b.finish;

/**
 * The question that goes to the projects with a gesture that moves what they are building; refused until whoever moves it says
 * that they know. None where nothing of the kind moves.
 */
export function askProjects(changes: readonly Change[], features: readonly FeatureRow[], body: { readonly acknowledge: boolean; readonly gesture: string }): readonly RoadmapEvent[] | Rejection {
  const building = new Set(features.flatMap(({ id: feature, status }) => (status === 'in-delivery' ? [feature] : [])));
  const items = changes.flatMap(({ item, to }) =>
    item.feature !== null && building.has(item.feature) && !same(item, to) ? [{ item: item.item, feature: item.feature, from: when(item), to: when(to) }] : [],
  );
  if (items.length === 0) return [];
  if (!body.acknowledge) {
    const what = items.length === 1 ? 'A feature that moves' : `${items.length} features that move`;
    return reject.conflict('roadmap.in-delivery', `${what} with this ${items.length === 1 ? 'is' : 'are'} being built: acknowledge it, and the project is asked what would slip.`, '/acknowledge');
  }
  return [{ type: 'RoadmapDeliveryChangeAsked', data: { gesture: body.gesture, items } }];
}
