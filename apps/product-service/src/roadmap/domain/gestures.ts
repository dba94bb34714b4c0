import { roadmapEvents, type EventsOf } from '@wheelhouse/contracts';

type RoadmapEvent = EventsOf<typeof roadmapEvents>;

/** A fact that belongs to a gesture, and can be undone. */
export type GestureEvent = Exclude<Extract<RoadmapEvent, { data: { gesture: string } }>, { type: 'RoadmapDeliveryChangeAsked' }>;

/** What somebody did at once: the facts of one command, or of several that said they belong together. */
export interface Gesture {
  readonly gesture: string;
  readonly events: readonly GestureEvent[];
  /** Gestures that this one undoes. */
  readonly undoes: readonly string[];
}

/** Older gestures are forgotten, as are all but so many facts: undoing what was done hundreds of gestures ago is an edit of its own. */
const MOST_GESTURES = 200;
const MOST_MOVES = 5_000;

export const isGestured = (event: RoadmapEvent): event is GestureEvent => 'gesture' in event.data && event.type !== 'RoadmapDeliveryChangeAsked';

/** The gestures after one more fact. */
export function noted(gestures: readonly Gesture[], event: GestureEvent): readonly Gesture[] {
  const { gesture, undoes } = event.data;
  const last = gestures.at(-1);
  const goesOn = last?.gesture === gesture;
  const before = goesOn ? last : { gesture, events: [], undoes: [] };
  const now: Gesture = {
    gesture,
    events: [...before.events, event],
    undoes: undoes === undefined || before.undoes.includes(undoes) ? before.undoes : [...before.undoes, undoes],
  };
  return newest([...(goesOn ? gestures.slice(0, -1) : gestures), now]);
}

function newest(gestures: readonly Gesture[]): readonly Gesture[] {
  let moves = 0;
  let kept = 0;
  for (const gesture of gestures.toReversed().slice(0, MOST_GESTURES)) {
    moves += gesture.events.reduce((sum, event) => sum + (event.type === 'RoadmapLaneShifted' ? event.data.items.length : 1), 0);
    if (kept > 0 && moves > MOST_MOVES) break;
    kept += 1;
  }
  return gestures.slice(-kept);
}

/** Whether what a gesture did still stands: nobody undid it, or somebody undid the undoing. */
export const stands = (gestures: readonly Gesture[], gesture: string): boolean =>
  !gestures.some((other) => other.undoes.includes(gesture) && stands(gestures, other.gesture));

/** What a fact has its hands on; two that collide cannot be undone in another order than the reverse of their own. */
interface Touch {
  readonly on: string;
  /** `whole`: it came or went, which collides with anything else on it; `used`: it was needed, which collides with that alone. */
  readonly facet: 'whole' | 'used' | 'spot' | 'name' | 'rank' | 'confidence' | 'note' | 'disclosure';
}

function touches(event: GestureEvent): readonly Touch[] {
  switch (event.type) {
    case 'RoadmapLaneAdded':
    case 'RoadmapLaneRemoved':
      return [{ on: event.data.lane, facet: 'whole' }];
    case 'RoadmapLaneRenamed':
      return [{ on: event.data.lane, facet: 'name' }];
    case 'RoadmapLaneMoved':
      return [{ on: event.data.lane, facet: 'rank' }];
    case 'RoadmapItemPlaced':
    case 'RoadmapItemRemoved': {
      const { item, lane, feature, objective } = event.data.item;
      const subject = feature ?? objective;
      return [{ on: item, facet: 'whole' }, { on: lane, facet: 'used' }, ...(subject === null ? [] : [{ on: subject, facet: 'whole' } as const])];
    }
    case 'RoadmapItemMoved':
      return [{ on: event.data.item, facet: 'spot' }, { on: event.data.from.lane, facet: 'used' }, { on: event.data.to.lane, facet: 'used' }];
    case 'RoadmapLaneShifted':
      return event.data.items.map(({ item }) => ({ on: item, facet: 'spot' }));
    case 'RoadmapDateOverridden':
    case 'RoadmapForecastFollowed':
      return [{ on: event.data.item, facet: 'spot' }];
    case 'RoadmapMilestoneRenamed':
      return [{ on: event.data.item, facet: 'name' }];
    case 'RoadmapItemConfidenceStated':
      return [{ on: event.data.item, facet: 'confidence' }];
    case 'RoadmapItemNoted':
      return [{ on: event.data.item, facet: 'note' }];
    case 'RoadmapItemDisclosureSet':
      return [{ on: event.data.item, facet: 'disclosure' }];
  }
}

const collide = (a: Touch, b: Touch): boolean =>
  a.on === b.on && (a.facet === 'whole' || b.facet === 'whole' || (a.facet === b.facet && a.facet !== 'used'));

/** Later gestures that stand, are no mere undoing, and have their hands on what this one did. */
export function inTheWay(gestures: readonly Gesture[], gesture: string, except: ReadonlySet<string>): readonly Gesture[] {
  const index = gestures.findIndex((one) => one.gesture === gesture);
  const mine = gestures[index]?.events.flatMap(touches) ?? [];
  return gestures.slice(index + 1).filter((later) => {
    if (except.has(later.gesture) || later.undoes.length > 0 || !stands(gestures, later.gesture)) return false;
    return later.events.some((event) => touches(event).some((touch) => mine.some((own) => collide(own, touch))));
  });
}

/** The fact that takes another one back, by a gesture of its own. */
export function inverse(event: GestureEvent, gesture: string): GestureEvent {
  const mark = { gesture, undoes: event.data.gesture };
  switch (event.type) {
    case 'RoadmapLaneAdded':
      return { type: 'RoadmapLaneRemoved', data: { ...event.data, ...mark } };
    case 'RoadmapLaneRemoved':
      return { type: 'RoadmapLaneAdded', data: { ...event.data, ...mark } };
    case 'RoadmapItemPlaced':
      return { type: 'RoadmapItemRemoved', data: { item: event.data.item, why: 'undone', ...mark } };
    case 'RoadmapItemRemoved':
      return { type: 'RoadmapItemPlaced', data: { item: event.data.item, ...mark } };
    case 'RoadmapItemDisclosureSet':
      return { type: event.type, data: { ...event.data, confidential: !event.data.confidential, ...mark } };
    case 'RoadmapLaneShifted': {
      const { months, days } = event.data.by;
      const by = { ...(months === undefined ? {} : { months: -months }), ...(days === undefined ? {} : { days: -days }) };
      return { type: event.type, data: { ...event.data, by, items: event.data.items.map(({ item, from, to }) => ({ item, from: to, to: from })), ...mark } };
    }
    default:
      return { type: event.type, data: { ...event.data, from: event.data.to, to: event.data.from, ...mark } } as GestureEvent;
  }
}
