import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { id, text } from '../kernel/values.js';
import { roadmapConfidence, roadmapDates, roadmapDating, roadmapHorizon, roadmapItem, roadmapLane, roadmapShift, roadmapSpot } from './roadmap.values.js';

const stream = { context: 'product', stream: 'roadmap' } as const;

const lane = '0190c5a0-0000-7000-8000-0000000000e1';
const item = '0190c5a0-0000-7000-8000-0000000000e2';
const feature = '0190c5a0-0000-7000-8000-000000000011';
const gesture = '0190c5a0-0000-7000-8000-0000000000e9';

/** Each of these facts belongs to a gesture that can be undone, and names the gesture that it undoes where it does. All say what was before, so that undoing needs no more than the fact. */
const done = { gesture: id(), undoes: id().optional() };
const spot = { lane, horizon: null, start: '2027-01-04', finish: '2027-01-31', rank: 'a0' };
const placed = { item, kind: 'feature' as const, feature, objective: null, title: null, ...spot, follows: false, reason: null, confidence: 'medium' as const, note: null, confidential: false };
const dating = { start: '2027-01-04', finish: '2027-01-31', follows: false, reason: null };

export const roadmapLaneAdded = defineEvent({
  ...stream,
  type: 'RoadmapLaneAdded',
  version: 1,
  summary: 'The roadmap has one more lane.',
  data: z.object({ ...roadmapLane.shape, ...done }),
  example: { lane, name: 'Safety', rank: 'a1', gesture },
});

export const roadmapLaneRenamed = defineEvent({
  ...stream,
  type: 'RoadmapLaneRenamed',
  version: 1,
  summary: 'A lane goes by another name; published versions keep the one of their time.',
  data: z.object({ lane: id(), from: text(100), to: text(100), ...done }),
  example: { lane, from: 'Safety', to: 'Safe at sea', gesture },
});

export const roadmapLaneMoved = defineEvent({
  ...stream,
  type: 'RoadmapLaneMoved',
  version: 1,
  summary: 'A lane took another place among the lanes: a fractional index.',
  data: z.object({ lane: id(), from: roadmapLane.shape.rank, to: roadmapLane.shape.rank, ...done }),
  example: { lane, from: 'a1', to: 'Zz', gesture },
});

export const roadmapLaneRemoved = defineEvent({
  ...stream,
  type: 'RoadmapLaneRemoved',
  version: 1,
  summary: 'An empty lane was taken off the roadmap.',
  data: z.object({ ...roadmapLane.shape, ...done }),
  example: { lane, name: 'Safety', rank: 'a1', gesture },
});

export const roadmapItemPlaced = defineEvent({
  ...stream,
  type: 'RoadmapItemPlaced',
  version: 1,
  summary: 'A feature, an objective or a milestone stands on the roadmap.',
  data: z.object({ item: roadmapItem, ...done }),
  example: { item: placed, gesture },
});

export const roadmapItemRemoved = defineEvent({
  ...stream,
  type: 'RoadmapItemRemoved',
  version: 1,
  summary: 'An item was taken off the roadmap, for a reason; the fact keeps what it was.',
  data: z.object({ item: roadmapItem, why: text(2000), ...done }),
  example: { item: placed, why: 'no crew asked for it', gesture },
});

export const roadmapItemMoved = defineEvent({
  ...stream,
  type: 'RoadmapItemMoved',
  version: 1,
  summary: 'An item stands in another lane, at another horizon, on other days or in another place.',
  data: z.object({ item: id(), from: roadmapSpot, to: roadmapSpot, ...done }),
  example: { item, from: spot, to: { ...spot, finish: '2027-02-14' }, gesture },
});

export const roadmapLaneShifted = defineEvent({
  ...stream,
  type: 'RoadmapLaneShifted',
  version: 1,
  summary: 'Every dated item of a lane was shifted by calendar months, to the last day of a month that is too short, or by days.',
  data: z.object({ lane: id(), by: roadmapShift, items: z.array(z.object({ item: id(), from: roadmapDates, to: roadmapDates })).min(1).max(500), ...done }),
  example: {
    lane,
    by: { months: 1 },
    items: [{ item, from: { start: '2027-01-04', finish: '2027-01-31' }, to: { start: '2027-02-04', finish: '2027-02-28' } }],
    gesture,
  },
});

export const roadmapMilestoneRenamed = defineEvent({
  ...stream,
  type: 'RoadmapMilestoneRenamed',
  version: 1,
  summary: 'A milestone goes by another title.',
  data: z.object({ item: id(), from: text(200), to: text(200), ...done }),
  example: { item, from: 'Boat show', to: 'Boat show in Düsseldorf', gesture },
});

export const roadmapItemConfidenceStated = defineEvent({
  ...stream,
  type: 'RoadmapItemConfidenceStated',
  version: 1,
  summary: 'Those who plan are more or less sure of an item.',
  data: z.object({ item: id(), from: roadmapConfidence, to: roadmapConfidence, ...done }),
  example: { item, from: 'medium', to: 'high', gesture },
});

export const roadmapItemNoted = defineEvent({
  ...stream,
  type: 'RoadmapItemNoted',
  version: 1,
  summary: 'What those who plan noted with an item; it is in no published version.',
  data: z.object({ item: id(), from: text(2000).nullable(), to: text(2000).nullable(), ...done }),
  example: { item, from: null, to: 'waits for the tide service', gesture },
});

export const roadmapItemDisclosureSet = defineEvent({
  ...stream,
  type: 'RoadmapItemDisclosureSet',
  version: 1,
  summary: 'An item must not reach an audience outside the organisation, or may again.',
  data: z.object({ item: id(), confidential: z.boolean(), ...done }),
  example: { item, confidential: true, gesture },
});

export const roadmapDateOverridden = defineEvent({
  ...stream,
  type: 'RoadmapDateOverridden',
  version: 1,
  summary: 'Somebody set an item’s days by hand, for a reason.',
  data: z.object({ item: id(), from: roadmapDating, to: roadmapDating, ...done }),
  example: { item, from: dating, to: { ...dating, finish: '2027-02-14', reason: 'the boat show is then' }, gesture },
});

export const roadmapForecastFollowed = defineEvent({
  ...stream,
  type: 'RoadmapForecastFollowed',
  version: 1,
  summary: 'An item shows the forecast of those who build it; its target stays beside it.',
  data: z.object({ item: id(), from: roadmapDating, to: roadmapDating, ...done }),
  example: { item, from: dating, to: { ...dating, follows: true }, gesture },
});

const when = z.object({ horizon: roadmapHorizon.nullable(), ...roadmapDates.shape });

export const roadmapDeliveryChangeAsked = defineEvent({
  ...stream,
  type: 'RoadmapDeliveryChangeAsked',
  version: 1,
  summary: 'A gesture moved features that are being built, and who made it knew: their projects are asked what would slip.',
  data: z.object({ gesture: id(), items: z.array(z.object({ item: id(), feature: id(), from: when, to: when })).min(1).max(500) }),
  example: {
    gesture,
    items: [{ item, feature, from: { horizon: null, start: '2027-01-04', finish: '2027-01-31' }, to: { horizon: null, start: '2027-02-04', finish: '2027-02-28' } }],
  },
});
