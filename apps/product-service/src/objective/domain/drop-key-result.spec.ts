import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objective } from '../objective.aggregate.js';
import { activeWay, closedWay, drafted, keyResult, keyResultAdded } from '../testing/objective-facts.js';
import { dropKeyResult } from './drop-key-result.js';

describe('dropping a key result', () => {
  const body = { keyResult, reason: 'nobody counts it' };

  it('drops it', () => given(objective, [drafted, keyResultAdded]).when(dropKeyResult, body).then([{ type: 'ObjectiveKeyResultDropped', data: body }]));
  it('refuses the last one of an active objective', () => given(objective, activeWay).when(dropKeyResult, body).thenRefused('conflict', 'objective.no-key-result'));
  it('refuses one that is not there', () => given(objective, [drafted]).when(dropKeyResult, body).thenRefused('invalid', 'objective.key-result-unknown'));
  it('refuses once it is over', () => given(objective, closedWay).when(dropKeyResult, body).thenRefused('conflict', 'objective.wrong-state'));
});
