import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objective } from '../objective.aggregate.js';
import { bookings, closedWay, drafted, keyResultAdded, metric, metricRow } from '../testing/objective-facts.js';
import { addKeyResult } from './add-key-result.js';

describe('adding a key result', () => {
  const noMetric = { facts: { metric: undefined } };
  const { start: _start, target: _target, ...bare } = bookings;
  const added = (told: Omit<typeof keyResultAdded.data, 'scope'>) => ({ type: 'ObjectiveKeyResultAdded' as const, data: { scope: 'product' as const, ...told } });

  it('adds what increases', () => given(objective, [drafted]).when(addKeyResult, bookings, noMetric).then([keyResultAdded]));
  it('adds what decreases', () => {
    const told = { ...bookings, kind: 'decrease' as const, start: 10, target: -2 };
    given(objective, [drafted]).when(addKeyResult, told, noMetric).then([added(told)]);
  });
  it('adds what is kept within a range', () => {
    const told = { ...bare, kind: 'keep-within' as const, low: 5, high: 5 };
    given(objective, [drafted]).when(addKeyResult, told, noMetric).then([added(told)]);
  });
  it('adds what is done or not', () => {
    const told = { ...bare, kind: 'done' as const };
    given(objective, [drafted]).when(addKeyResult, told, noMetric).then([added(told)]);
  });
  it('is read from a metric', () =>
    given(objective, [drafted])
      .when(addKeyResult, { ...bookings, metric }, { facts: { metric: metricRow } })
      .then([added({ ...bookings, metric })]));
  it('refuses what is no metric', () => given(objective, [drafted]).when(addKeyResult, { ...bookings, metric }, noMetric).thenRefused('invalid', 'reference.metric-unknown'));
  it('makes no event of the same key result', () => given(objective, [drafted, keyResultAdded]).when(addKeyResult, bookings, noMetric).thenNothing());
  it('refuses another one under the same id', () => given(objective, [drafted, keyResultAdded]).when(addKeyResult, { ...bookings, target: 300 }, noMetric).thenRefused('conflict', 'objective.key-result-exists'));
  it('refuses a target where it starts', () => given(objective, [drafted]).when(addKeyResult, { ...bookings, target: 120 }, noMetric).thenRefused('invalid', 'objective.start-is-target'));
  it('refuses an increase that falls', () => given(objective, [drafted]).when(addKeyResult, { ...bookings, target: 100 }, noMetric).thenRefused('invalid', 'objective.wrong-direction'));
  it('refuses a decrease that rises', () => given(objective, [drafted]).when(addKeyResult, { ...bookings, kind: 'decrease' }, noMetric).thenRefused('invalid', 'objective.wrong-direction'));
  it('refuses a range whose low end lies above its high one', () =>
    given(objective, [drafted]).when(addKeyResult, { ...bare, kind: 'keep-within', low: 6, high: 5 }, noMetric).thenRefused('invalid', 'objective.range-backwards'));
  it('refuses an increase without a target', () => given(objective, [drafted]).when(addKeyResult, { ...bare, start: 1 }, noMetric).thenRefused('invalid', 'objective.key-result-numbers'));
  it('refuses a range without an end', () => given(objective, [drafted]).when(addKeyResult, { ...bare, kind: 'keep-within', low: 1 }, noMetric).thenRefused('invalid', 'objective.key-result-numbers'));
  it('refuses numbers of what is done', () => given(objective, [drafted]).when(addKeyResult, { ...bookings, kind: 'done' }, noMetric).thenRefused('invalid', 'objective.key-result-numbers'));
  it('refuses more than anybody could look after', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ ...keyResultAdded, data: { ...keyResultAdded.data, keyResult: `01900000-0000-7000-8000-0000000009${10 + index}` } }));
    given(objective, [drafted, ...many]).when(addKeyResult, bookings, noMetric).thenRefused('conflict', 'objective.key-results-full');
  });
  it('refuses once it is over', () => given(objective, closedWay).when(addKeyResult, bookings, noMetric).thenRefused('conflict', 'objective.wrong-state'));
});
