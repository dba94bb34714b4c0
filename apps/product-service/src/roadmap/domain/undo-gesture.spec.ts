import { describe, expect, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { archived, building, drafted, feature, gestureId, idea, item, itemId, itemOf, lane, lane2, laneId, milestone, nothing, openProduct, placed, secretProduct } from '../testing/roadmap-facts.js';
import { roadmap } from '../roadmap.aggregate.js';
import type { RoadmapEvent } from './roadmap.state.js';
import { undoGesture } from './undo-gesture.js';

const [one, two, three, undoing] = [gestureId(1), gestureId(2), gestureId(3), gestureId(9)];
const said = { last: 1, acknowledge: false, gesture: undoing };
const facts = { ...nothing, features: [idea()], products: [openProduct] };
const start = [drafted, placed(itemOf(1), one)];
const spot = { lane, horizon: null, start: '2027-01-04', finish: '2027-01-31', rank: 'a1' };
const moved = (gesture: string, from: string, to: string): RoadmapEvent => ({ type: 'RoadmapItemMoved', data: { item, from: { ...spot, finish: from }, to: { ...spot, finish: to }, gesture } });
const shifted: RoadmapEvent = {
  type: 'RoadmapLaneShifted',
  data: { lane, by: { months: 1 }, items: [{ item, from: { start: '2027-01-04', finish: '2027-01-31' }, to: { start: '2027-02-04', finish: '2027-02-28' } }], gesture: two },
};
const backShifted: RoadmapEvent = {
  type: 'RoadmapLaneShifted',
  data: { lane, by: { months: -1 }, items: [{ item, from: { start: '2027-02-04', finish: '2027-02-28' }, to: { start: '2027-01-04', finish: '2027-01-31' } }], gesture: undoing, undoes: two },
};
const noted: RoadmapEvent = { type: 'RoadmapItemNoted', data: { item, from: null, to: 'waits', gesture: three } };

describe('undoing a gesture', () => {
  it('restores the days that a shift by a month cut short', () => given(roadmap, [...start, shifted]).when(undoGesture, said, { facts }).then([backShifted]));
  it('takes back all that belongs to it, the last first', () => {
    const added: RoadmapEvent = { type: 'RoadmapLaneAdded', data: { lane: laneId(3), name: 'Money', rank: 'a2', gesture: two } };
    const there = placed(milestone(2, 'Show', { lane: laneId(3) }), two);
    given(roadmap, [...start, added, there])
      .when(undoGesture, said, { facts })
      .then([
        { type: 'RoadmapItemRemoved', data: { item: there.data.item, why: 'undone', gesture: undoing, undoes: two } },
        { type: 'RoadmapLaneRemoved', data: { lane: laneId(3), name: 'Money', rank: 'a2', gesture: undoing, undoes: two } },
      ]);
  });
  it('takes back one that is named, though others came after it elsewhere', () => {
    given(roadmap, [...start, shifted, noted]).when(undoGesture, { ...said, of: two }, { facts }).then([backShifted]);
    const back = given(roadmap, [...start, shifted, noted]).when(undoGesture, { ...said, last: 2 }, { facts });
    back.then([{ type: 'RoadmapItemNoted', data: { item, from: 'waits', to: null, gesture: undoing, undoes: three } }, backShifted]);
  });
  it('puts back what was removed, as it was', () =>
    given(roadmap, [...start, { type: 'RoadmapItemRemoved', data: { item: itemOf(1), why: 'x', gesture: two } }])
      .when(undoGesture, said, { facts })
      .then([{ type: 'RoadmapItemPlaced', data: { item: itemOf(1), gesture: undoing, undoes: two } }]));
  it('puts it next to who took its place meanwhile', () =>
    given(roadmap, [...start, { type: 'RoadmapItemRemoved', data: { item: itemOf(1), why: 'x', gesture: two } }, placed(milestone(2, 'Show', { rank: 'a1' }), three)])
      .when(undoGesture, { ...said, of: two }, { facts })
      .then([{ type: 'RoadmapItemPlaced', data: { item: itemOf(1, { rank: 'a2' }), gesture: undoing, undoes: two } }]));
  it('takes back every kind of fact', () => {
    const all: RoadmapEvent[] = [
      { type: 'RoadmapLaneRenamed', data: { lane, from: 'Booking', to: 'Berths', gesture: two } },
      { type: 'RoadmapLaneMoved', data: { lane, from: 'a0', to: 'a3', gesture: two } },
      { type: 'RoadmapLaneRemoved', data: { lane: lane2, name: 'Safety', rank: 'a1', gesture: two } },
      { type: 'RoadmapItemConfidenceStated', data: { item, from: 'medium', to: 'low', gesture: two } },
      { type: 'RoadmapItemDisclosureSet', data: { item, confidential: true, gesture: two } },
      { type: 'RoadmapForecastFollowed', data: { item, from: { start: '2027-01-04', finish: '2027-01-31', follows: false, reason: null }, to: { start: '2027-01-04', finish: '2027-01-31', follows: true, reason: null }, gesture: two } },
      { type: 'RoadmapDateOverridden', data: { item, from: { start: '2027-01-04', finish: '2027-01-31', follows: true, reason: null }, to: { start: '2027-01-04', finish: '2027-03-31', follows: false, reason: 'x' }, gesture: two } },
      placed(milestone(2, 'Show'), two),
      { type: 'RoadmapMilestoneRenamed', data: { item: itemId(2), from: 'Show', to: 'Fair', gesture: two } },
    ];
    const before = given(roadmap, start).state;
    const { decision } = given(roadmap, [...start, ...all]).when(undoGesture, said, { facts });
    const after = given(roadmap, [...start, ...all, ...(decision as RoadmapEvent[])]).state;
    const board = (state: typeof before) => (state.status === 'none' ? undefined : { lanes: new Set(state.lanes), items: state.items });
    expect(board(after)).toEqual(board(before));
  });
  it('can be undone itself, and that again', () => {
    const again: RoadmapEvent = { ...shifted, data: { ...(shifted.data as object), gesture: gestureId(10), undoes: undoing } } as RoadmapEvent;
    given(roadmap, [...start, shifted, backShifted]).when(undoGesture, { ...said, of: undoing, gesture: gestureId(10) }, { facts }).then([again]);
    given(roadmap, [...start, shifted, backShifted, again]).when(undoGesture, { ...said, gesture: gestureId(11) }, { facts }).then([
      { ...backShifted, data: { ...(backShifted.data as object), gesture: gestureId(11), undoes: two } } as RoadmapEvent,
    ]);
  });
  it('makes no event of what is undone already', () => given(roadmap, [...start, shifted, backShifted]).when(undoGesture, { ...said, of: two, gesture: gestureId(10) }, { facts }).thenNothing());
  it('goes on to the one before, the next time', () =>
    given(roadmap, [...start, shifted, backShifted])
      .when(undoGesture, { ...said, gesture: gestureId(10) }, { facts })
      .then([{ type: 'RoadmapItemRemoved', data: { item: itemOf(1), why: 'undone', gesture: gestureId(10), undoes: one } }]));

  describe('is refused', () => {
    it('where later edits stand in the way, which are named', () => {
      const blocked = given(roadmap, [...start, shifted, moved(three, '2027-02-28', '2027-03-05')]).when(undoGesture, { ...said, of: two }, { facts });
      blocked.thenRefused('conflict', 'roadmap.later-edits');
      expect((blocked.decision as { detail: string }).detail).toBe(`Later edits stand in the way: 'Feature 1' was moved (gesture ${three}). Undo them first.`);
    });
    it('without naming what the caller may not see', () => {
      const blocked = given(roadmap, [...start, shifted, moved(three, '2027-02-28', '2027-03-05')]).when(undoGesture, { ...said, of: two }, {
        facts: { ...facts, products: [secretProduct] },
        actor: actor({ organisationRole: 'member' }),
      });
      expect((blocked.decision as { detail: string }).detail).toContain('an item was moved');
    });
    it('for each kind of later edit on what came with it', () => {
      const added: RoadmapEvent = { type: 'RoadmapLaneAdded', data: { lane: laneId(3), name: 'Money', rank: 'a2', gesture: two } };
      const show = placed(milestone(2, 'Show', { lane: laneId(3) }), two);
      const dating = { start: '2027-01-04', finish: '2027-01-31', follows: false, reason: null };
      const edits: readonly [RoadmapEvent, string][] = [
        [{ type: 'RoadmapLaneRenamed', data: { lane: laneId(3), from: 'Money', to: 'Cash', gesture: three } }, "the lane 'Cash' was renamed"],
        [{ type: 'RoadmapLaneMoved', data: { lane: laneId(3), from: 'a2', to: 'Zz', gesture: three } }, "the lane 'Money' was moved"],
        [placed(milestone(3, 'Fair', { lane: laneId(3) }), three), "'Fair' was placed"],
        [{ type: 'RoadmapItemRemoved', data: { item: show.data.item, why: 'x', gesture: three } }, "'Show' was removed"],
        [{ type: 'RoadmapLaneShifted', data: { lane: laneId(3), by: { days: 1 }, items: [{ item: itemId(2), from: dating, to: dating }], gesture: three } }, "the lane 'Money' was shifted"],
        [{ type: 'RoadmapDateOverridden', data: { item: itemId(2), from: dating, to: dating, gesture: three } }, "the days of 'Show' were set"],
        [{ type: 'RoadmapForecastFollowed', data: { item: itemId(2), from: dating, to: dating, gesture: three } }, "'Show' was made to follow its forecast"],
        [{ type: 'RoadmapMilestoneRenamed', data: { item: itemId(2), from: 'Show', to: 'Fair', gesture: three } }, "'Fair' was reworded"],
      ];
      for (const [edit, words] of edits) {
        const blocked = given(roadmap, [...start, added, show, edit]).when(undoGesture, { ...said, of: two }, { facts });
        blocked.thenRefused('conflict', 'roadmap.later-edits');
        expect((blocked.decision as { detail: string }).detail).toContain(words);
      }
      const again: RoadmapEvent = { ...added, data: { ...added.data, gesture: three } } as RoadmapEvent;
      const gone: RoadmapEvent = { type: 'RoadmapLaneRemoved', data: { lane: lane2, name: 'Safety', rank: 'a1', gesture: two } };
      const back: RoadmapEvent = { ...again, data: { ...again.data, lane: lane2 } } as RoadmapEvent;
      expect((given(roadmap, [...start, gone, back]).when(undoGesture, { ...said, of: two }, { facts }).decision as { detail: string }).detail).toContain("the lane 'Money' was added");
      expect((given(roadmap, [...start, again, { ...gone, data: { ...gone.data, lane: laneId(3), gesture: gestureId(4) } } as RoadmapEvent]).when(undoGesture, { ...said, of: three }, { facts }).decision as { detail: string }).detail).toContain('was removed');
    });
    it('where the feature was placed again meanwhile', () =>
      given(roadmap, [...start, { type: 'RoadmapItemRemoved', data: { item: itemOf(1), why: 'x', gesture: two } }, placed(itemOf(1, { item: itemId(5) }), three)])
        .when(undoGesture, { ...said, of: two }, { facts })
        .thenRefused('conflict', 'roadmap.later-edits'));
    it('where what moves is being built, until that is acknowledged', () => {
      const features = [building()];
      given(roadmap, [...start, shifted]).when(undoGesture, said, { facts: { ...facts, features } }).thenRefused('conflict', 'roadmap.in-delivery');
      given(roadmap, [...start, shifted])
        .when(undoGesture, { ...said, acknowledge: true }, { facts: { ...facts, features } })
        .then([
          backShifted,
          {
            type: 'RoadmapDeliveryChangeAsked',
            data: { gesture: undoing, items: [{ item, feature, from: { horizon: null, start: '2027-02-04', finish: '2027-02-28' }, to: { horizon: null, start: '2027-01-04', finish: '2027-01-31' } }] },
          },
        ]);
    });
    it('where there is nothing to undo, no such gesture, or the name of another one', () => {
      given(roadmap, [drafted]).when(undoGesture, said, { facts }).thenRefused('conflict', 'roadmap.nothing-to-undo');
      given(roadmap, start).when(undoGesture, { ...said, of: three }, { facts }).thenRefused('invalid', 'roadmap.gesture-unknown');
      given(roadmap, start).when(undoGesture, { ...said, gesture: one }, { facts }).thenRefused('conflict', 'roadmap.gesture-over');
    });
    it('where the last lane would go, or more would stand there than may', () => {
      const only = { ...drafted, data: { ...drafted.data, lanes: [] } };
      given(roadmap, [only, { type: 'RoadmapLaneAdded', data: { lane, name: 'x', rank: 'a0', gesture: one } }]).when(undoGesture, said, { facts }).thenRefused('conflict', 'roadmap.last-lane');
      const removed: RoadmapEvent = { type: 'RoadmapItemRemoved', data: { item: itemOf(1), why: 'x', gesture: two } };
      const many = Array.from({ length: 500 }, (_none, n) => placed(milestone(n, 'x', { item: `${itemId(0)}${n}` }), three));
      given(roadmap, [...start, removed, ...many]).when(undoGesture, { ...said, of: two }, { facts }).thenRefused('conflict', 'roadmap.full');
    });
    it('while the roadmap is archived', () => given(roadmap, [...start, archived]).when(undoGesture, said, { facts }).thenRefused('conflict', 'roadmap.archived'));
  });
});
