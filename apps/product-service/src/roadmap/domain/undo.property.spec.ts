import { describe, expect, it } from '@jest/globals';
import { isRejection } from '@wheelhouse/event-sourcing';
import { actor } from '@wheelhouse/event-sourcing/testing/decider-spec';
import fc from 'fast-check';
import { drafted, gestureId, itemId, lane, lane2, laneId, nothing } from '../testing/roadmap-facts.js';
import { addDays } from './calendar.js';
import { addLane, removeLane } from './keep-lanes.js';
import { moveItem } from './move-item.js';
import { placeItem } from './place-item.js';
import { removeItem } from './remove-item.js';
import { evolve, noRoadmap, type KnownRoadmap, type Roadmap, type RoadmapEvent } from './roadmap.state.js';
import { shiftLane } from './shift-lane.js';
import { undoGesture } from './undo-gesture.js';

/** A drag or a click on a roadmap: what is not there is refused, as it would be for somebody whose page is old. */
const act = fc.record({
  what: fc.constantFrom('place', 'move', 'shift', 'remove', 'lane', 'drop', 'undo', 'undo-of'),
  item: fc.nat(4),
  lane: fc.nat(2),
  from: fc.nat(400),
  length: fc.nat(60),
  months: fc.integer({ min: -13, max: 13 }),
  of: fc.nat(30),
});
interface Act {
  readonly what: string;
  readonly item: number;
  readonly lane: number;
  readonly from: number;
  readonly length: number;
  readonly months: number;
  readonly of: number;
}

const lanes = [lane, lane2, laneId(3)];
const facts = { ...nothing, feature: undefined, objective: undefined };

function decided(state: Roadmap, { what, item, lane: which, from, length, months, of }: Act, number: number) {
  const gesture = gestureId(number);
  const to = lanes[which] ?? lane;
  const start = addDays('2027-01-01', from);
  const days = { start, finish: addDays(start, length) };
  const command = (body: object) => ({ id: lane, body, actor: actor(), now: '2026-03-01T09:00:00.000Z' }) as never;
  const acknowledge = false;
  switch (what) {
    case 'place':
      return placeItem.decide(state, command({ item: itemId(item), title: `Item ${item}`, lane: to, ...days, confidence: 'low', confidential: false, gesture }), facts);
    case 'move':
      return moveItem.decide(state, command({ item: itemId(item), lane: to, ...days, acknowledge, gesture }), facts);
    case 'shift':
      return shiftLane.decide(state, command({ lane: to, months, acknowledge, gesture }), facts);
    case 'remove':
      return removeItem.decide(state, command({ item: itemId(item), reason: 'x', gesture }), facts as never);
    case 'lane':
      return addLane.decide(state, command({ lane: to, name: 'A lane', gesture }), facts as never);
    case 'drop':
      return removeLane.decide(state, command({ lane: to, gesture }), facts as never);
    case 'undo-of':
      return undoGesture.decide(state, command({ of: gestureId(of), last: 1, acknowledge, gesture }), facts);
    default:
      return undoGesture.decide(state, command({ last: 1, acknowledge, gesture }), facts);
  }
}

const after = (state: Roadmap, decision: ReturnType<typeof decided>): Roadmap => (isRejection(decision) ? state : decision.reduce<Roadmap>((before, event) => evolve(before, event as RoadmapEvent), state));
const known = (state: Roadmap): KnownRoadmap => state as KnownRoadmap;
const board = (state: Roadmap) => {
  const { items, lanes: rows } = known(state);
  return { items: new Set(items.map((item) => JSON.stringify(item))), lanes: new Set(rows.map((row) => JSON.stringify(row))) };
};

describe('over any course of gestures', () => {
  it('undoing them all, the newest first, brings back the roadmap as it began', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (course) => {
        const begun = evolve(noRoadmap, drafted);
        const worked = course.reduce<Roadmap>((state, one, index) => after(state, decided(state, one, index)), begun);
        let state = worked;
        for (let step = 0; step < 40; step += 1) {
          const back = decided(state, { what: 'undo', item: 0, lane: 0, from: 0, length: 0, months: 0, of: 0 }, 40 + step);
          if (isRejection(back)) {
            expect(back.code).toBe('roadmap.nothing-to-undo');
            break;
          }
          state = after(state, back);
        }
        expect(board(state)).toEqual(board(begun));
      }),
      { numRuns: 200 },
    );
  });

  it('undoing one of them, and that again, changes nothing but what it touched; ranks and items stay each once', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 30 }), fc.nat(30), (course, of) => {
        const worked = course.reduce<Roadmap>((state, one, index) => after(state, decided(state, one, index)), evolve(noRoadmap, drafted));
        const choose = (which: number, number: number, state: Roadmap) => decided(state, { what: 'undo-of', item: 0, lane: 0, from: 0, length: 0, months: 0, of: which }, number);
        const undone = after(worked, choose(of, 40, worked));
        const items = known(undone).items;
        expect(new Set(items.map(({ item }) => item)).size).toBe(items.length);
        expect(new Set(items.map(({ rank }) => rank)).size).toBe(items.length);
        const lanesThere = new Set(known(undone).lanes.map((row) => row.lane));
        expect(items.every((item) => lanesThere.has(item.lane))).toBe(true);
        const redone = after(undone, choose(40, 41, undone));
        const plain = (state: Roadmap) => new Set(known(state).items.map(({ rank: _rank, ...item }) => JSON.stringify(item)));
        expect(plain(redone)).toEqual(plain(worked));
      }),
      { numRuns: 200 },
    );
  });
});
