import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import type { RowOf } from '@wheelhouse/event-sourcing';
import { checkInList } from '../views/check-in-list.js';
import { objective } from '../objective.aggregate.js';
import { activeWay, checkedIn, checkInId, closedWay, drafted, keyResult, keyResultAdded, opened, openedAdded, other, sealed } from '../testing/objective-facts.js';
import { checkIn } from './check-in.js';

describe('checking in', () => {
  const body = { checkIn: checkInId, keyResult, day: '2026-02-13', value: 160, confidence: 7 };
  const there = givenFacts(checkInList, [checkedIn]).rows.values().next().value as RowOf<typeof checkInList>;

  it('tells where a key result stood on a day', () => given(objective, activeWay).when(checkIn, body).then([checkedIn]));
  it('is of today unless told, with words of its author', () => {
    const { day: _day, ...today } = body;
    given(objective, activeWay)
      .when(checkIn, { ...today, note: sealed })
      .then([{ ...checkedIn, data: { ...checkedIn.data, day: '2026-03-01', note: sealed } }]);
  });
  it('tells whether it is done', () =>
    given(objective, [...activeWay, openedAdded])
      .when(checkIn, { checkIn: checkInId, keyResult: opened.keyResult, day: '2026-02-13', done: true, confidence: 10 })
      .then([{ ...checkedIn, data: { scope: 'product', checkIn: checkInId, keyResult: opened.keyResult, day: '2026-02-13', done: true, confidence: 10, author: checkedIn.data.author } }]));
  it('makes no event of the same check-in, however many came behind it', () => given(objective, activeWay).when(checkIn, body, { facts: { there } }).thenNothing());
  it('refuses another one under the same id', () => given(objective, activeWay).when(checkIn, { ...body, value: 1 }, { facts: { there } }).thenRefused('conflict', 'objective.check-in-exists'));
  it('refuses a day that is still to come', () => given(objective, activeWay).when(checkIn, { ...body, day: '2026-03-03' }).thenRefused('invalid', 'day.in-future'));
  it('refuses a day outside the period', () => {
    given(objective, activeWay).when(checkIn, { ...body, day: '2025-12-31' }).thenRefused('invalid', 'objective.check-in-outside-period');
    given(objective, activeWay).when(checkIn, { ...body, day: '2026-04-01' }, { now: '2026-05-01T09:00:00.000Z' }).thenRefused('invalid', 'objective.check-in-outside-period');
  });
  it('refuses a yes where a value is asked', () => given(objective, activeWay).when(checkIn, { checkIn: checkInId, keyResult, done: true, confidence: 5 }).thenRefused('invalid', 'objective.check-in-value'));
  it('refuses a value where a yes is asked', () =>
    given(objective, [...activeWay, openedAdded]).when(checkIn, { ...body, keyResult: opened.keyResult }).thenRefused('invalid', 'objective.check-in-value'));
  it('refuses a key result that is not there', () => given(objective, activeWay).when(checkIn, { ...body, keyResult: other }).thenRefused('invalid', 'objective.key-result-unknown'));
  it('refuses a draft', () => given(objective, [drafted, keyResultAdded]).when(checkIn, body).thenRefused('conflict', 'objective.wrong-state'));
  it('refuses once it is over', () => given(objective, closedWay).when(checkIn, body).thenRefused('conflict', 'objective.wrong-state'));
  it('takes nothing from a newer day when it comes late', () => {
    const late = { ...checkedIn, data: { ...checkedIn.data, checkIn: other, day: '2026-01-20', value: 130 } };
    expect(given(objective, [...activeWay, checkedIn, late]).state).toMatchObject({ keyResults: [{ current: { day: '2026-02-13', value: 160 } }] });
  });
  it('is corrected by another one of the same day', () => {
    const corrected = { ...checkedIn, data: { ...checkedIn.data, checkIn: other, value: 150 } };
    expect(given(objective, [...activeWay, checkedIn, corrected]).state).toMatchObject({ keyResults: [{ current: { day: '2026-02-13', value: 150 } }] });
  });
});
