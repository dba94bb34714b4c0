import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objective } from '../objective.aggregate.js';
import { activated, activeWay, closedWay, drafted, keyResultAdded } from '../testing/objective-facts.js';
import { activateObjective } from './activate-objective.js';

describe('activating an objective', () => {
  it('activates it', () => given(objective, [drafted, keyResultAdded]).when(activateObjective, {}).then([activated]));
  it('makes no event the second time', () => given(objective, activeWay).when(activateObjective, {}).thenNothing());
  it('refuses one without a key result', () => given(objective, [drafted]).when(activateObjective, {}).thenRefused('conflict', 'objective.no-key-result'));
  it('refuses once it is over', () => given(objective, closedWay).when(activateObjective, {}).thenRefused('conflict', 'objective.wrong-state'));
});
