import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { archived, drafted, feature, gestureId, gone, goneObjective, idea, item, itemId, itemOf, lane, lane2, laneId, milestone, objective, openObjective, openProduct, otherProduct, placed, productOfLine, team } from '../testing/roadmap-facts.js';
import { roadmap } from '../roadmap.aggregate.js';
import { placeItem } from './place-item.js';
import { removeItem } from './remove-item.js';
import { rewordItem } from './reword-item.js';

const gesture = gestureId(2);
const facts = { feature: idea(), products: [openProduct], objective: undefined };
const rest = { confidence: 'medium', confidential: false, gesture } as const;
const body = { item, feature, lane, start: '2027-01-04', finish: '2027-01-31', ...rest } as const;
const dated = (more: object) => ({ ...drafted, data: { ...drafted.data, ...more } });
describe('placing on a roadmap', () => {
  it('puts a feature on days', () => given(roadmap, [drafted]).when(placeItem, body, { facts }).then([placed(itemOf(1, { rank: 'a0' }), gesture)]));
  it('puts an objective at a horizon, before another', () =>
    given(roadmap, [drafted, placed(itemOf(1))])
      .when(placeItem, { item: itemId(2), objective, lane: lane2, horizon: 'now', before: item, ...rest }, { facts: { ...facts, objective: openObjective } })
      .then([placed(itemOf(2, { kind: 'objective', feature: null, objective, lane: lane2, horizon: 'now', start: null, finish: null, rank: 'a0' }), gesture)]));
  it('puts a milestone with a title, a note and a word of caution', () =>
    given(roadmap, [drafted])
      .when(placeItem, { item, title: 'Boat show', lane, start: '2027-01-23', finish: '2027-01-31', note: 'hall 5', ...rest, confidential: true, confidence: 'high' }, { facts })
      .then([placed(milestone(1, 'Boat show', { start: '2027-01-23', rank: 'a0', note: 'hall 5', confidential: true, confidence: 'high' }), gesture)]));
  it('refuses what is placed already: the item, the feature, the objective', () => {
    const there = [drafted, placed(itemOf(1))];
    given(roadmap, there).when(placeItem, { ...body, item: itemId(2) }, { facts }).thenRefused('conflict', 'roadmap.item-twice');
    given(roadmap, there).when(placeItem, { item, title: 'x', lane, horizon: 'now', ...rest }, { facts }).thenRefused('conflict', 'roadmap.item-twice');
    given(roadmap, [drafted, placed(itemOf(1, { kind: 'objective', feature: null, objective }))])
      .when(placeItem, { item: itemId(2), objective, lane, horizon: 'now', ...rest }, { facts: { ...facts, objective: openObjective } })
      .thenRefused('conflict', 'roadmap.item-twice');
  });
  it('refuses what is nothing, or two things at once', () => {
    given(roadmap, [drafted]).when(placeItem, { ...body, feature: undefined } as never, { facts }).thenRefused('invalid', 'roadmap.item-subject');
    given(roadmap, [drafted]).when(placeItem, { ...body, title: 'x' }, { facts }).thenRefused('invalid', 'roadmap.item-subject');
  });
  it('refuses a feature that is none, archived, or of a product that the roadmap is not about', () => {
    given(roadmap, [drafted]).when(placeItem, body, { facts: { ...facts, feature: undefined } }).thenRefused('invalid', 'reference.feature-unknown');
    given(roadmap, [drafted]).when(placeItem, body, { facts: { ...facts, feature: gone() } }).thenRefused('invalid', 'reference.feature-archived');
    given(roadmap, [dated({ products: [otherProduct] })]).when(placeItem, body, { facts }).thenRefused('invalid', 'roadmap.feature-of-another-product');
  });
  it('takes a feature of any product of its line', () => {
    const ofLine = dated({ products: [], line: team });
    given(roadmap, [ofLine]).when(placeItem, body, { facts: { ...facts, products: [productOfLine(team)] } }).then([placed(itemOf(1, { rank: 'a0' }), gesture)]);
    given(roadmap, [ofLine]).when(placeItem, body, { facts }).thenRefused('invalid', 'roadmap.feature-of-another-product');
  });
  it('refuses an objective that is none, and one that is archived', () => {
    const placing = { item, objective, lane, horizon: 'now', ...rest } as const;
    given(roadmap, [drafted]).when(placeItem, placing, { facts }).thenRefused('invalid', 'reference.objective-unknown');
    given(roadmap, [drafted]).when(placeItem, placing, { facts: { ...facts, objective: goneObjective } }).thenRefused('invalid', 'reference.objective-archived');
  });
  it('refuses a finish before the start, half of the days, days and a horizon, and neither', () => {
    given(roadmap, [drafted]).when(placeItem, { ...body, finish: '2027-01-03' }, { facts }).thenRefused('invalid', 'roadmap.finish-before-start');
    given(roadmap, [drafted]).when(placeItem, { item, feature, lane, start: '2027-01-04', ...rest }, { facts }).thenRefused('invalid', 'roadmap.when-unclear');
    given(roadmap, [drafted]).when(placeItem, { ...body, horizon: 'now' }, { facts }).thenRefused('invalid', 'roadmap.when-unclear');
    given(roadmap, [drafted]).when(placeItem, { item, feature, lane, ...rest }, { facts }).thenRefused('invalid', 'roadmap.when-unclear');
  });
  it('keeps to the kind of the roadmap', () => {
    given(roadmap, [dated({ kind: 'horizons' })]).when(placeItem, body, { facts }).thenRefused('invalid', 'roadmap.horizons-only');
    given(roadmap, [dated({ kind: 'dates' })]).when(placeItem, { item, feature, lane, horizon: 'now', ...rest }, { facts }).thenRefused('invalid', 'roadmap.dates-only');
  });
  it('refuses a lane that is none, a place that is none, one item too many, and an archived roadmap', () => {
    given(roadmap, [drafted]).when(placeItem, { ...body, lane: laneId(9) }, { facts }).thenRefused('invalid', 'roadmap.lane-unknown');
    given(roadmap, [drafted]).when(placeItem, { ...body, after: itemId(9) }, { facts }).thenRefused('invalid', 'roadmap.anchor-unknown');
    const many = Array.from({ length: 500 }, (_none, n) => placed(milestone(n + 10, 'x', { item: `${itemId(0)}${n}` })));
    given(roadmap, [drafted, ...many]).when(placeItem, body, { facts }).thenRefused('conflict', 'roadmap.full');
    given(roadmap, [drafted, archived]).when(placeItem, body, { facts }).thenRefused('conflict', 'roadmap.archived');
  });
});

describe('rewording an item', () => {
  const there = [drafted, placed(milestone(1, 'Boat show'))];
  it('says each thing that changed', () =>
    given(roadmap, there)
      .when(rewordItem, { item, title: 'Fair', confidence: 'low', note: 'hall 5', confidential: true, gesture })
      .then([
        { type: 'RoadmapMilestoneRenamed', data: { item, from: 'Boat show', to: 'Fair', gesture } },
        { type: 'RoadmapItemConfidenceStated', data: { item, from: 'medium', to: 'low', gesture } },
        { type: 'RoadmapItemNoted', data: { item, from: null, to: 'hall 5', gesture } },
        { type: 'RoadmapItemDisclosureSet', data: { item, confidential: true, gesture } },
      ]));
  it('makes no event of the same', () => given(roadmap, there).when(rewordItem, { item, title: 'Boat show', confidence: 'medium', note: null, confidential: false, gesture }).thenNothing());
  it('refuses a title for a feature, an item that is none, and an archived roadmap', () => {
    given(roadmap, [drafted, placed(itemOf(1))]).when(rewordItem, { item, title: 'x', gesture }).thenRefused('invalid', 'roadmap.title-not-its-own');
    given(roadmap, there).when(rewordItem, { item: itemId(9), gesture }).thenRefused('invalid', 'roadmap.item-unknown');
    given(roadmap, [...there, archived]).when(rewordItem, { item, gesture }).thenRefused('conflict', 'roadmap.archived');
  });
});

describe('removing an item', () => {
  it('keeps what it was in the fact', () =>
    given(roadmap, [drafted, placed(itemOf(1))])
      .when(removeItem, { item, reason: 'nobody asked', gesture })
      .then([{ type: 'RoadmapItemRemoved', data: { item: itemOf(1), why: 'nobody asked', gesture } }]));
  it('lets the feature be placed again', () =>
    given(roadmap, [drafted, placed(itemOf(1)), { type: 'RoadmapItemRemoved', data: { item: itemOf(1), why: 'x', gesture } }])
      .when(placeItem, { ...body, item: itemId(2) }, { facts })
      .then([placed(itemOf(1, { item: itemId(2), rank: 'a0' }), gesture)]));
  it('refuses one that is none, and an archived roadmap', () => {
    given(roadmap, [drafted]).when(removeItem, { item, reason: 'x', gesture }).thenRefused('invalid', 'roadmap.item-unknown');
    given(roadmap, [drafted, archived]).when(removeItem, { item, reason: 'x', gesture }).thenRefused('conflict', 'roadmap.archived');
  });
});
