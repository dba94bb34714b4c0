import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { archived, drafted, gestureId, itemOf, lane, lane2, laneId, placed } from '../testing/roadmap-facts.js';
import { roadmap } from '../roadmap.aggregate.js';
import { addLane, moveLane, removeLane, renameLane } from './keep-lanes.js';

const gesture = gestureId(2);
const third = laneId(3);

describe('the lanes of a roadmap', () => {
  it('are added last, or between two', () => {
    given(roadmap, [drafted]).when(addLane, { lane: third, name: 'Money', gesture }).then([{ type: 'RoadmapLaneAdded', data: { lane: third, name: 'Money', rank: 'a2', gesture } }]);
    given(roadmap, [drafted]).when(addLane, { lane: third, name: 'Money', after: lane, gesture }).then([{ type: 'RoadmapLaneAdded', data: { lane: third, name: 'Money', rank: 'a0V', gesture } }]);
  });
  it('refuse one that is there, one too many, and a place that is none', () => {
    given(roadmap, [drafted]).when(addLane, { lane, name: 'x', gesture }).thenRefused('conflict', 'roadmap.lane-twice');
    given(roadmap, [drafted]).when(addLane, { lane: third, name: 'x', before: laneId(9), gesture }).thenRefused('invalid', 'roadmap.anchor-unknown');
    given(roadmap, [drafted]).when(addLane, { lane: third, name: 'x', after: laneId(9), gesture }).thenRefused('invalid', 'roadmap.anchor-unknown');
    given(roadmap, [drafted]).when(addLane, { lane: third, name: 'x', after: lane2, before: lane, gesture }).thenRefused('conflict', 'roadmap.anchors-crossed');
    const many = { ...drafted, data: { ...drafted.data, lanes: Array.from({ length: 50 }, (_none, n) => ({ lane: laneId(n), name: 'x', rank: `a${n}` })) } };
    given(roadmap, [many]).when(addLane, { lane: laneId(60), name: 'x', gesture }).thenRefused('conflict', 'roadmap.full');
  });
  it('are renamed, and not twice', () => {
    const renamed = { type: 'RoadmapLaneRenamed', data: { lane, from: 'Booking', to: 'Berths', gesture } } as const;
    given(roadmap, [drafted]).when(renameLane, { lane, name: 'Berths', gesture }).then([renamed]);
    given(roadmap, [drafted, renamed]).when(renameLane, { lane, name: 'Berths', gesture }).thenNothing();
    given(roadmap, [drafted]).when(renameLane, { lane: third, name: 'x', gesture }).thenRefused('invalid', 'roadmap.lane-unknown');
  });
  it('take another place', () => {
    given(roadmap, [drafted]).when(moveLane, { lane, after: lane2, gesture }).then([{ type: 'RoadmapLaneMoved', data: { lane, from: 'a0', to: 'a2', gesture } }]);
    given(roadmap, [drafted]).when(moveLane, { lane, before: lane2, gesture }).thenNothing();
    given(roadmap, [drafted]).when(moveLane, { lane: third, gesture }).thenRefused('invalid', 'roadmap.lane-unknown');
    given(roadmap, [drafted]).when(moveLane, { lane, after: third, gesture }).thenRefused('invalid', 'roadmap.anchor-unknown');
  });
  it('go where they are empty, and not the last', () => {
    const removed = { type: 'RoadmapLaneRemoved', data: { lane: lane2, name: 'Safety', rank: 'a1', gesture } } as const;
    given(roadmap, [drafted]).when(removeLane, { lane: lane2, gesture }).then([removed]);
    given(roadmap, [drafted, removed]).when(removeLane, { lane, gesture }).thenRefused('conflict', 'roadmap.last-lane');
    given(roadmap, [drafted, placed(itemOf(1))]).when(removeLane, { lane, gesture }).thenRefused('conflict', 'roadmap.lane-in-use');
    given(roadmap, [drafted]).when(removeLane, { lane: third, gesture }).thenRefused('invalid', 'roadmap.lane-unknown');
  });
  it('stay as they are while the roadmap is archived, and by a gesture that is over', () => {
    given(roadmap, [drafted, archived]).when(renameLane, { lane, name: 'x', gesture }).thenRefused('conflict', 'roadmap.archived');
    const over = [drafted, placed(itemOf(1), gestureId(1)), placed(itemOf(2), gestureId(3))];
    for (const [command, body] of [[addLane, { lane: third, name: 'x' }], [renameLane, { lane, name: 'x' }], [moveLane, { lane }], [removeLane, { lane: lane2 }]] as const) {
      given(roadmap, over).when(command as typeof renameLane, { ...body, gesture: gestureId(1) } as never).thenRefused('conflict', 'roadmap.gesture-over');
    }
  });
});
