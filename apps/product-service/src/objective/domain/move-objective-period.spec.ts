import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objective } from '../objective.aggregate.js';
import { activeWay, closedWay, drafted, words } from '../testing/objective-facts.js';
import { moveObjectivePeriod } from './move-objective-period.js';

describe('moving the period of an objective', () => {
  const body = { from: '2026-01-15', to: '2026-04-30', reason: 'the season begins late' };
  const facts = { checkIns: [] };

  it('moves it', () => given(objective, [drafted]).when(moveObjectivePeriod, body, { facts }).then([{ type: 'ObjectivePeriodMoved', data: body }]));
  it('makes no event of the same days', () => given(objective, [drafted]).when(moveObjectivePeriod, { ...body, from: words.from, to: words.to }, { facts }).thenNothing());
  it('refuses a period that ends before it begins', () => given(objective, [drafted]).when(moveObjectivePeriod, { ...body, to: '2026-01-01' }, { facts }).thenRefused('invalid', 'objective.period-backwards'));
  it('refuses to leave a check-in outside, however many came behind it', () =>
    given(objective, activeWay).when(moveObjectivePeriod, { ...body, from: '2026-02-15' }, { facts: { checkIns: [{ day: '2026-02-13' } as never] } }).thenRefused('conflict', 'objective.check-in-outside-period'));
  it('refuses once it is over', () => given(objective, closedWay).when(moveObjectivePeriod, body, { facts }).thenRefused('conflict', 'objective.wrong-state'));
});
