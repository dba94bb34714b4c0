import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objective } from '../objective.aggregate.js';
import { activeWay, archived, author, checkedIn, closed, closedWay, drafted, keyResult, sealed } from '../testing/objective-facts.js';
import { closeObjective } from './close-objective.js';

describe('closing an objective', () => {
  const body = { declared: 0.6, learning: sealed };

  it('computes its score, and keeps the one that is declared', () => given(objective, [...activeWay, checkedIn]).when(closeObjective, body).then([closed]));
  it('has no score where nothing was measured', () =>
    given(objective, activeWay)
      .when(closeObjective, { learning: sealed })
      .then([{ type: 'ObjectiveClosed', data: { results: [{ keyResult }], author, learning: sealed } }]));
  it('refuses a draft', () => given(objective, [drafted]).when(closeObjective, body).thenRefused('conflict', 'objective.wrong-state'));
  it('refuses to close twice', () => given(objective, closedWay).when(closeObjective, body).thenRefused('conflict', 'objective.wrong-state'));
  it('refuses while it is archived', () => given(objective, [...activeWay, archived]).when(closeObjective, body).thenRefused('conflict', 'objective.archived'));
});
