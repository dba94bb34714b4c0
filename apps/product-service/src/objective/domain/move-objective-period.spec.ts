import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objective } from '../objective.aggregate.js';
import { activeWay, checkedIn, closedWay, drafted, words } from '../testing/objective-facts.js';
import { moveObjectivePeriod } from './move-objective-period.js';

describe('moving the period of an objective', () => {
  const body = { from: '2026-01-15', to: '2026-04-30', reason: 'the season begins late' };

  it('moves it', () => given(objective, [drafted]).when(moveObjectivePeriod, body).then([{ type: 'ObjectivePeriodMoved', data: body }]));
  it('makes no event of the same days', () => given(objective, [drafted]).when(moveObjectivePeriod, { ...body, from: words.from, to: words.to }).thenNothing());
  it('refuses a period that ends before it begins', () => given(objective, [drafted]).when(moveObjectivePeriod, { ...body, to: '2026-01-01' }).thenRefused('invalid', 'objective.period-backwards'));
  it('refuses to leave a check-in outside', () =>
    given(objective, [...activeWay, checkedIn]).when(moveObjectivePeriod, { ...body, from: '2026-02-15' }).thenRefused('conflict', 'objective.check-in-outside-period'));
  it('refuses once it is over', () => given(objective, closedWay).when(moveObjectivePeriod, body).thenRefused('conflict', 'objective.wrong-state'));
});
