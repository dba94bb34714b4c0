import { describe, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objective } from '../objective.aggregate.js';
import { activeWay, bookings, checkedIn, closedWay, drafted, keyResult, objectiveRow, opened, other, self, words } from '../testing/objective-facts.js';
import { draftCarriedOver, endCarriedOver } from './carry-over.js';

describe('carrying an objective over', () => {
  const body = { to: other, reason: 'the tide service came late' };

  it('ends the one that is not finished, with what it came to', () =>
    given(objective, [...activeWay, checkedIn])
      .when(endCarriedOver, body)
      .then([{ type: 'ObjectiveCarriedOver', data: { ...body, results: [{ keyResult, value: 160, progress: 0.5 }], score: 0.5 } }]));
  it('refuses one that is closed', () => given(objective, closedWay).when(endCarriedOver, body).thenRefused('conflict', 'objective.wrong-state'));
  it('refuses a draft', () => given(objective, [drafted]).when(endCarriedOver, body).thenRefused('conflict', 'objective.wrong-state'));

  const going = { from: '2026-04-01', to: '2026-06-30', carriedFrom: self };
  const stands = { day: '2026-02-13', confidence: 7 };
  const before = {
    ...objectiveRow,
    keyResults: [
      { ...bookings, progress: 0.5, current: { ...stands, value: 160 } },
      { ...opened, progress: 1, current: { ...stands, done: true } },
    ],
  };

  it('goes on with what was not reached, from where it stands', () =>
    given(objective)
      .when(draftCarriedOver, going, { facts: { before } })
      .then([
        { type: 'ObjectiveDrafted', data: { scope: 'organisation', title: words.title, why: words.why, ambition: words.ambition, ...going } },
        { type: 'ObjectiveKeyResultAdded', data: { scope: 'organisation', ...bookings, start: 160 } },
      ]));
  it('keeps the start of what fell behind it', () =>
    given(objective)
      .when(draftCarriedOver, going, { facts: { before: { ...before, keyResults: [{ ...bookings, progress: null, current: null }] } } })
      .then([
        { type: 'ObjectiveDrafted', data: { scope: 'organisation', title: words.title, why: words.why, ambition: words.ambition, ...going } },
        { type: 'ObjectiveKeyResultAdded', data: { scope: 'organisation', ...bookings } },
      ]));
  it('refuses to go on before it began', () => given(objective).when(draftCarriedOver, { ...going, from: '2025-10-01' }, { facts: { before } }).thenRefused('invalid', 'objective.carried-backwards'));
  it('refuses a period that ends before it begins', () => given(objective).when(draftCarriedOver, { ...going, to: '2026-03-31' }, { facts: { before } }).thenRefused('invalid', 'objective.period-backwards'));
  it('refuses what is no objective', () => given(objective).when(draftCarriedOver, going, { facts: { before: undefined } }).thenRefused('not-found', 'objective.not-found'));
  it('refuses another’s team', () =>
    given(objective)
      .when(draftCarriedOver, going, { facts: { before: { ...before, team: other } }, actor: actor({ organisationRole: 'member' }) })
      .thenRefused('forbidden', 'access.forbidden'));
});
