import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { archived, building, drafted, feature, featureId, gestureId, idea, item, itemId, itemOf, lane, lane2, laneId, milestone, placed } from '../testing/roadmap-facts.js';
import { roadmap } from '../roadmap.aggregate.js';
import { followForecast, overrideDate } from './date-item.js';
import { moveItem } from './move-item.js';
import { shiftLane } from './shift-lane.js';

const gesture = gestureId(2);
const facts = { features: [idea()] };
const inDelivery = { features: [building()] };
const said = { acknowledge: false, gesture };
const first = itemOf(1);
const there = [drafted, placed(first), placed(itemOf(2)), placed(milestone(3, 'Show', { lane: lane2, start: '2027-02-01', finish: '2027-02-01' })), placed(itemOf(4, { horizon: 'later', start: null, finish: null }))];
const spot = { lane, horizon: null, start: '2027-01-04', finish: '2027-01-31', rank: 'a1' };
const dates = { start: '2027-01-04', finish: '2027-01-31' };

describe('moving an item', () => {
  it('moves it to other days, where it stands', () =>
    given(roadmap, there).when(moveItem, { item, finish: '2027-02-14', ...said }, { facts }).then([{ type: 'RoadmapItemMoved', data: { item, from: spot, to: { ...spot, finish: '2027-02-14' }, gesture } }]));
  it('moves it to a horizon, which takes the place of days, and back', () => {
    const later = { type: 'RoadmapItemMoved', data: { item, from: spot, to: { ...spot, horizon: 'later' as const, start: null, finish: null }, gesture } } as const;
    given(roadmap, there).when(moveItem, { item, horizon: 'later', ...said }, { facts }).then([later]);
    given(roadmap, [...there, later])
      .when(moveItem, { item, ...dates, ...said }, { facts })
      .then([{ type: 'RoadmapItemMoved', data: { item, from: later.data.to, to: spot, gesture } }]);
  });
  it('moves it to another lane, last there or behind another', () => {
    given(roadmap, there).when(moveItem, { item, lane: lane2, ...said }, { facts }).then([{ type: 'RoadmapItemMoved', data: { item, from: spot, to: { ...spot, lane: lane2, rank: 'a5' }, gesture } }]);
    given(roadmap, there)
      .when(moveItem, { item, lane: lane2, after: itemId(2), ...said }, { facts })
      .then([{ type: 'RoadmapItemMoved', data: { item, from: spot, to: { ...spot, lane: lane2, rank: 'a2V' }, gesture } }]);
  });
  it('gives it another place in its lane', () =>
    given(roadmap, there).when(moveItem, { item, after: itemId(2), ...said }, { facts }).then([{ type: 'RoadmapItemMoved', data: { item, from: spot, to: { ...spot, rank: 'a2V' }, gesture } }]));
  it('makes no event where it stands there', () => given(roadmap, there).when(moveItem, { item, lane, ...dates, before: itemId(2), ...said }, { facts }).thenNothing());
  it('asks the project where it is being built, once whoever moves it says that they know', () => {
    given(roadmap, there).when(moveItem, { item, finish: '2027-02-14', ...said }, { facts: inDelivery }).thenRefused('conflict', 'roadmap.in-delivery');
    given(roadmap, there)
      .when(moveItem, { item, finish: '2027-02-14', acknowledge: true, gesture }, { facts: inDelivery })
      .then([
        { type: 'RoadmapItemMoved', data: { item, from: spot, to: { ...spot, finish: '2027-02-14' }, gesture } },
        { type: 'RoadmapDeliveryChangeAsked', data: { gesture, items: [{ item, feature, from: { horizon: null, ...dates }, to: { horizon: null, start: '2027-01-04', finish: '2027-02-14' } }] } },
      ]);
    // Another lane delays nobody.
    given(roadmap, there).when(moveItem, { item, after: itemId(2), ...said }, { facts: inDelivery }).then([{ type: 'RoadmapItemMoved', data: { item, from: spot, to: { ...spot, rank: 'a2V' }, gesture } }]);
  });
  it('refuses an item, a lane or a place that is none', () => {
    given(roadmap, there).when(moveItem, { item: itemId(9), ...said }, { facts }).thenRefused('invalid', 'roadmap.item-unknown');
    given(roadmap, there).when(moveItem, { item, lane: laneId(9), ...said }, { facts }).thenRefused('invalid', 'roadmap.lane-unknown');
    given(roadmap, there).when(moveItem, { item, after: itemId(9), ...said }, { facts }).thenRefused('invalid', 'roadmap.anchor-unknown');
  });
  it('refuses a finish before the start, half of the days, and a horizon with days', () => {
    given(roadmap, there).when(moveItem, { item, finish: '2027-01-03', ...said }, { facts }).thenRefused('invalid', 'roadmap.finish-before-start');
    given(roadmap, there).when(moveItem, { item: itemId(4), start: '2027-01-03', ...said }, { facts }).thenRefused('invalid', 'roadmap.when-unclear');
    given(roadmap, there).when(moveItem, { item, horizon: 'now', start: '2027-01-03', ...said }, { facts }).thenRefused('invalid', 'roadmap.when-unclear');
  });
  it('refuses a gesture that is over, and an archived roadmap', () => {
    given(roadmap, [...there, placed(itemOf(7), gestureId(4))]).when(moveItem, { item, horizon: 'now', acknowledge: false, gesture: gestureId(1) }, { facts }).thenRefused('conflict', 'roadmap.gesture-over');
    given(roadmap, [...there, archived]).when(moveItem, { item, horizon: 'now', ...said }, { facts }).thenRefused('conflict', 'roadmap.archived');
  });
});

describe('shifting a lane', () => {
  const shifted = {
    type: 'RoadmapLaneShifted',
    data: {
      ...{ lane, by: { months: 1 }, gesture },
      items: [1, 2].map((n) => ({ item: itemId(n), from: dates, to: { start: '2027-02-04', finish: '2027-02-28' } })),
    },
  } as const;
  it('shifts every dated item of it in one fact, by calendar months', () =>
    given(roadmap, there).when(shiftLane, { lane, months: 1, ...said }, { facts }).then([{ ...shifted, data: { ...shifted.data, items: [...shifted.data.items] } }]));
  it('shifts by days, and back', () =>
    given(roadmap, there)
      .when(shiftLane, { lane: lane2, days: -7, ...said }, { facts })
      .then([{ type: 'RoadmapLaneShifted', data: { lane: lane2, by: { days: -7 }, items: [{ item: itemId(3), from: { start: '2027-02-01', finish: '2027-02-01' }, to: { start: '2027-01-25', finish: '2027-01-25' } }], gesture } }]));
  it('makes no event of nothing, in a lane with nothing on days', () => {
    given(roadmap, there).when(shiftLane, { lane, months: 0, ...said }, { facts }).thenNothing();
    given(roadmap, [drafted, placed(itemOf(4, { horizon: 'later', start: null, finish: null }))]).when(shiftLane, { lane, months: 1, ...said }, { facts }).thenNothing();
  });
  it('asks the projects of what is being built', () => {
    given(roadmap, there).when(shiftLane, { lane, months: 1, ...said }, { facts: { features: [building(1), building(2)] } }).thenRefused('conflict', 'roadmap.in-delivery');
    given(roadmap, there)
      .when(shiftLane, { lane, months: 1, acknowledge: true, gesture }, { facts: { features: [idea(1), building(2)] } })
      .then([
        { ...shifted, data: { ...shifted.data, items: [...shifted.data.items] } },
        { type: 'RoadmapDeliveryChangeAsked', data: { gesture, items: [{ item: itemId(2), feature: featureId(2), from: { horizon: null, ...dates }, to: { horizon: null, start: '2027-02-04', finish: '2027-02-28' } }] } },
      ]);
  });
  it('refuses months and days at once, neither, a lane that is none, and a day that no calendar has', () => {
    given(roadmap, there).when(shiftLane, { lane, months: 1, days: 1, ...said }, { facts }).thenRefused('invalid', 'roadmap.shift-unclear');
    given(roadmap, there).when(shiftLane, { lane, ...said }, { facts }).thenRefused('invalid', 'roadmap.shift-unclear');
    given(roadmap, there).when(shiftLane, { lane: laneId(9), months: 1, ...said }, { facts }).thenRefused('invalid', 'roadmap.lane-unknown');
    given(roadmap, [drafted, placed(itemOf(1, { start: '2999-12-01', finish: '2999-12-31' }))]).when(shiftLane, { lane, months: 1, ...said }, { facts }).thenRefused('invalid', 'roadmap.out-of-calendar');
    given(roadmap, [...there, archived]).when(shiftLane, { lane, months: 1, ...said }, { facts }).thenRefused('conflict', 'roadmap.archived');
  });
});

describe('the days of an item', () => {
  const dating = { ...dates, follows: false, reason: null };
  const byHand = { item, start: '2027-01-04', finish: '2027-02-14', reason: 'the boat show is then', ...said };
  const overridden = { type: 'RoadmapDateOverridden', data: { item, from: dating, to: { start: '2027-01-04', finish: '2027-02-14', follows: false, reason: 'the boat show is then' }, gesture } } as const;
  const followed = { type: 'RoadmapForecastFollowed', data: { item, from: dating, to: { ...dating, follows: true }, gesture } } as const;

  it('are set by hand for a reason', () => given(roadmap, there).when(overrideDate, byHand, { facts }).then([overridden]));
  it('follow the forecast, until they are set by hand', () => {
    given(roadmap, there).when(followForecast, { item, gesture }).then([followed]);
    given(roadmap, [...there, followed]).when(overrideDate, byHand, { facts }).then([{ ...overridden, data: { ...overridden.data, from: followed.data.to } }]);
  });
  it('make no event the second time', () => {
    given(roadmap, [...there, overridden]).when(overrideDate, byHand, { facts }).thenNothing();
    given(roadmap, [...there, followed]).when(followForecast, { item, gesture }).thenNothing();
  });
  it('ask the project of what is being built', () => {
    given(roadmap, there).when(overrideDate, byHand, { facts: inDelivery }).thenRefused('conflict', 'roadmap.in-delivery');
    given(roadmap, there)
      .when(overrideDate, { ...byHand, acknowledge: true }, { facts: inDelivery })
      .then([
        overridden,
        { type: 'RoadmapDeliveryChangeAsked', data: { gesture, items: [{ item, feature, from: { horizon: null, ...dates }, to: { horizon: null, start: '2027-01-04', finish: '2027-02-14' } }] } },
      ]);
  });
  it('are refused at a horizon, the wrong way round, for an item that is none, and of an archived roadmap', () => {
    given(roadmap, there).when(overrideDate, { ...byHand, item: itemId(4) }, { facts }).thenRefused('conflict', 'roadmap.not-dated');
    given(roadmap, there).when(followForecast, { item: itemId(4), gesture }).thenRefused('conflict', 'roadmap.not-dated');
    given(roadmap, there).when(overrideDate, { ...byHand, finish: '2027-01-03' }, { facts }).thenRefused('invalid', 'roadmap.finish-before-start');
    given(roadmap, there).when(overrideDate, { ...byHand, item: itemId(9) }, { facts }).thenRefused('invalid', 'roadmap.item-unknown');
    given(roadmap, there).when(followForecast, { item: itemId(9), gesture }).thenRefused('invalid', 'roadmap.item-unknown');
    given(roadmap, there).when(followForecast, { item: itemId(3), gesture }).thenRefused('conflict', 'roadmap.no-forecast');
    given(roadmap, [...there, archived]).when(overrideDate, byHand, { facts }).thenRefused('conflict', 'roadmap.archived');
    given(roadmap, [...there, archived]).when(followForecast, { item, gesture }).thenRefused('conflict', 'roadmap.archived');
  });
});
