import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objective } from '../objective.aggregate.js';
import { activeWay, bookings, checkedIn, closedWay, drafted, keyResult, metric } from '../testing/objective-facts.js';
import { changeKeyResult } from './change-key-result.js';

describe('changing a key result', () => {
  const noMetric = { facts: { metric: undefined } };
  const reason = 'two harbours closed';
  const body = { ...bookings, target: 180, reason };

  it('changes it', () => given(objective, activeWay).when(changeKeyResult, body, noMetric).then([{ type: 'ObjectiveKeyResultChanged', data: { scope: 'product', ...body } }]));
  it('makes no event where nothing changes', () => given(objective, activeWay).when(changeKeyResult, { ...bookings, reason }, noMetric).thenNothing());
  it('refuses one that is not there', () => given(objective, [drafted]).when(changeKeyResult, body, noMetric).thenRefused('invalid', 'objective.key-result-unknown'));
  it('refuses numbers that do not fit', () => given(objective, activeWay).when(changeKeyResult, { ...body, target: 120 }, noMetric).thenRefused('invalid', 'objective.start-is-target'));
  it('refuses another kind of answer once somebody has checked in', () =>
    given(objective, [...activeWay, checkedIn]).when(changeKeyResult, { keyResult, title: 'Opened', kind: 'done', reason }, noMetric).thenRefused('conflict', 'objective.key-result-checked-in'));
  it('refuses what is no metric', () => given(objective, activeWay).when(changeKeyResult, { ...body, metric }, noMetric).thenRefused('invalid', 'reference.metric-unknown'));
  it('refuses once it is over', () => given(objective, closedWay).when(changeKeyResult, body, noMetric).thenRefused('conflict', 'objective.wrong-state'));
});
