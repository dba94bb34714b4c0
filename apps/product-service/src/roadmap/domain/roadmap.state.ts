import {
  roadmapEvents,
  type EventsOf,
  type RoadmapAudience,
  type RoadmapDates,
  type RoadmapItem,
  type RoadmapKind,
  type RoadmapLane,
  type RoadmapPublishedItem,
  type RoadmapShare,
} from '@wheelhouse/contracts';
import { grantRole, revokeRole, type Root, type Visibility } from '@wheelhouse/event-sourcing';
import { isGestured, noted, type Gesture, type GestureEvent } from './gestures.js';

export type RoadmapEvent = EventsOf<typeof roadmapEvents>;

/** What a published version shows: enough to see whether the next one says anything new. */
export interface Published {
  readonly audience: RoadmapAudience;
  readonly name: string;
  readonly lanes: readonly RoadmapLane[];
  readonly items: readonly RoadmapPublishedItem[];
}

/** What stands on the roadmap. */
export interface Board {
  readonly lanes: readonly RoadmapLane[];
  readonly items: readonly RoadmapItem[];
}

export interface KnownRoadmap extends Board {
  readonly status: 'active' | 'archived';
  readonly name: string;
  readonly description: string | null;
  readonly team: string;
  readonly visibility: Visibility;
  readonly roles: Root['roles'];
  readonly kind: RoadmapKind;
  readonly products: readonly string[];
  readonly line: string | null;
  readonly audience: RoadmapAudience;
  readonly shares: readonly RoadmapShare[];
  /** Number of the newest version; none is 0. */
  readonly version: number;
  readonly withdrawn: readonly number[];
  /** The newest version where it is held out, else null. */
  readonly published: Published | null;
  /** Items of parts whose closing event is still to come. */
  readonly parts: readonly RoadmapPublishedItem[];
  /** What may still be undone, oldest first. */
  readonly gestures: readonly Gesture[];
}

export type Roadmap = { readonly status: 'none' } | KnownRoadmap;

export const noRoadmap: Roadmap = { status: 'none' };

/** Moves a roadmap on by one fact. */
export function evolve(roadmap: Roadmap, event: RoadmapEvent): Roadmap {
  if (event.type === 'RoadmapDrafted') {
    const { line = null, ...data } = event.data;
    return {
      ...{ ...data, line, status: 'active', description: null, roles: {}, shares: [], items: [] },
      ...{ version: 0, withdrawn: [], published: null, parts: [], gestures: [] },
    };
  }
  if (roadmap.status === 'none') return roadmap;
  if (!isGestured(event)) return next(roadmap, event);
  return { ...roadmap, ...onBoard(roadmap, event), gestures: noted(roadmap.gestures, event) };
}

function next(roadmap: KnownRoadmap, event: Exclude<RoadmapEvent, GestureEvent | { type: 'RoadmapDrafted' }>): KnownRoadmap {
  switch (event.type) {
    case 'RoadmapRenamed':
    case 'RoadmapDescribed':
    case 'RoadmapAudienceChosen':
    case 'RoadmapHandedOver':
    case 'RoadmapVisibilitySet':
      return { ...roadmap, ...event.data };
    case 'RoadmapProductIncluded':
      return { ...roadmap, products: [...roadmap.products, event.data.product] };
    case 'RoadmapProductExcluded':
      return { ...roadmap, products: roadmap.products.filter((product) => product !== event.data.product) };
    case 'RoadmapVersionPartPublished':
      return { ...roadmap, parts: [...roadmap.parts, ...event.data.items] };
    case 'RoadmapVersionPublished': {
      const { number, audience, name, lanes } = event.data;
      return { ...roadmap, version: number, parts: [], published: { audience, name, lanes, items: roadmap.parts } };
    }
    case 'RoadmapVersionWithdrawn': {
      const { number } = event.data;
      return { ...roadmap, withdrawn: [...roadmap.withdrawn, number], published: number === roadmap.version ? null : roadmap.published };
    }
    case 'RoadmapShared':
      return { ...roadmap, shares: [...roadmap.shares, event.data] };
    case 'RoadmapShareRevoked':
      return { ...roadmap, shares: roadmap.shares.filter((share) => !sameShare(share, event.data)) };
    case 'RoadmapRoleGranted':
      return { ...roadmap, roles: grantRole(roadmap.roles, event.data.member, event.data.role) };
    case 'RoadmapRoleRevoked':
      return { ...roadmap, roles: revokeRole(roadmap.roles, event.data.member, event.data.role) };
    case 'RoadmapDeliveryChangeAsked':
      return roadmap;
    case 'RoadmapArchived':
      return { ...roadmap, status: 'archived' };
    case 'RoadmapRestored':
      return { ...roadmap, status: 'active' };
  }
}

/** What stands on the roadmap after a gesture's fact. */
export function onBoard({ lanes, items }: Board, event: GestureEvent): Board {
  switch (event.type) {
    case 'RoadmapLaneAdded': {
      const { lane, name, rank } = event.data;
      return { lanes: [...lanes, { lane, name, rank }], items };
    }
    case 'RoadmapLaneRemoved':
      return { lanes: lanes.filter(({ lane }) => lane !== event.data.lane), items };
    case 'RoadmapLaneRenamed':
      return { lanes: lanes.map((lane) => (lane.lane === event.data.lane ? { ...lane, name: event.data.to } : lane)), items };
    case 'RoadmapLaneMoved':
      return { lanes: lanes.map((lane) => (lane.lane === event.data.lane ? { ...lane, rank: event.data.to } : lane)), items };
    case 'RoadmapItemPlaced':
      return { lanes, items: [...items, event.data.item] };
    case 'RoadmapItemRemoved':
      return { lanes, items: items.filter(({ item }) => item !== event.data.item.item) };
    case 'RoadmapLaneShifted': {
      const shifted = new Map<string, RoadmapDates>(event.data.items.map(({ item, to }) => [item, to]));
      return { lanes, items: items.map((item) => ({ ...item, ...shifted.get(item.item) })) };
    }
    default:
      return { lanes, items: items.map((item) => (item.item === event.data.item ? { ...item, ...changeOf(event) } : item)) };
  }
}

type ItemEvent = Exclude<GestureEvent, { type: `RoadmapLane${string}` | 'RoadmapItemPlaced' | 'RoadmapItemRemoved' }>;

function changeOf(event: ItemEvent): Partial<RoadmapItem> {
  switch (event.type) {
    case 'RoadmapItemMoved':
    case 'RoadmapDateOverridden':
    case 'RoadmapForecastFollowed':
      return event.data.to;
    case 'RoadmapMilestoneRenamed':
      return { title: event.data.to };
    case 'RoadmapItemConfidenceStated':
      return { confidence: event.data.to };
    case 'RoadmapItemNoted':
      return { note: event.data.to };
    case 'RoadmapItemDisclosureSet':
      return { confidential: event.data.confidential };
  }
}

export const sameShare = (a: RoadmapShare, b: RoadmapShare): boolean => a.member === b.member && a.team === b.team && a.audience === b.audience;
