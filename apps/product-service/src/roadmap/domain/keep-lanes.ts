import { commandOf, id, isRejection, partId, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { roadmap } from '../roadmap.aggregate.js';
import { editable, gesture, laneRefused, MOST_LANES, place, rankedLanes, rankOn } from './roadmap.rules.js';

const lane = '0190c5a0-0000-7000-8000-0000000000e1';

export const addLane = commandOf(roadmap)({
  name: 'add-lane',
  method: 'POST',
  path: '/:id/add-lane',
  summary: 'Add a lane: after one, before one, between two, or last',
  body: z.object({ lane: partId(), name: text(100), ...place, gesture: gesture() }),
  example: { name: 'Safety', after: lane },
  access: productManagers,
  decide: (state, { body }) => {
    const known = editable(state, body);
    if (isRejection(known)) return known;
    if (known.lanes.some((one) => one.lane === body.lane)) return reject.conflict('roadmap.lane-twice', 'The roadmap has a lane with this id.', '/lane');
    if (known.lanes.length >= MOST_LANES) return reject.conflict('roadmap.full', `A roadmap has ${MOST_LANES} lanes at most.`);
    const rank = rankOn(body.lane, rankedLanes(known), body);
    if (isRejection(rank)) return rank;
    const { name, gesture: of } = body;
    return [{ type: 'RoadmapLaneAdded', data: { lane: body.lane, name, rank: rank ?? '', gesture: of } }];
  },
});

export const renameLane = commandOf(roadmap)({
  name: 'rename-lane',
  method: 'POST',
  path: '/:id/rename-lane',
  summary: 'Give a lane another name; published versions keep the one of their time',
  body: z.object({ lane: id(), name: text(100), gesture: gesture() }),
  example: { lane, name: 'Safe at sea' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = editable(state, body);
    if (isRejection(known)) return known;
    const from = known.lanes.find((one) => one.lane === body.lane)?.name;
    if (from === undefined) return laneRefused(known, body.lane) ?? [];
    return from === body.name ? [] : [{ type: 'RoadmapLaneRenamed', data: { lane: body.lane, from, to: body.name, gesture: body.gesture } }];
  },
});

export const moveLane = commandOf(roadmap)({
  name: 'move-lane',
  method: 'POST',
  path: '/:id/move-lane',
  summary: 'Give a lane another place among the lanes: after one, before one, between two, or last',
  body: z.object({ lane: id(), ...place, gesture: gesture() }),
  example: { lane, after: '0190c5a0-0000-7000-8000-0000000000e3' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = editable(state, body);
    if (isRejection(known)) return known;
    const from = known.lanes.find((one) => one.lane === body.lane)?.rank;
    if (from === undefined) return laneRefused(known, body.lane) ?? [];
    const to = rankOn(body.lane, rankedLanes(known), body);
    if (isRejection(to)) return to;
    return to === undefined ? [] : [{ type: 'RoadmapLaneMoved', data: { lane: body.lane, from, to, gesture: body.gesture } }];
  },
});

export const removeLane = commandOf(roadmap)({
  name: 'remove-lane',
  method: 'POST',
  path: '/:id/remove-lane',
  summary: 'Take an empty lane off the roadmap; one stays',
  body: z.object({ lane: id(), gesture: gesture() }),
  example: { lane },
  access: productManagers,
  decide: (state, { body }) => {
    const known = editable(state, body);
    if (isRejection(known)) return known;
    const gone = known.lanes.find((one) => one.lane === body.lane);
    if (!gone) return laneRefused(known, body.lane) ?? [];
    if (known.items.some((item) => item.lane === body.lane)) return reject.conflict('roadmap.lane-in-use', 'Items stand in the lane; move them to another one first.', '/lane');
    if (known.lanes.length === 1) return reject.conflict('roadmap.last-lane', 'It is the last lane.', '/lane');
    return [{ type: 'RoadmapLaneRemoved', data: { ...gone, gesture: body.gesture } }];
  },
});
