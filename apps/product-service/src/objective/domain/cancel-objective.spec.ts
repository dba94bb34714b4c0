import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objective } from '../objective.aggregate.js';
import { activeWay, cancelled, closedWay, drafted, keyResult } from '../testing/objective-facts.js';
import { cancelObjective } from './cancel-objective.js';

describe('cancelling an objective', () => {
  const body = { reason: 'the strategy turned' };

  it('cancels an active one', () => given(objective, activeWay).when(cancelObjective, body).then([{ type: 'ObjectiveCancelled', data: { keyResults: [keyResult], ...body } }]));
  it('cancels a draft', () => given(objective, [drafted]).when(cancelObjective, body).then([{ type: 'ObjectiveCancelled', data: { keyResults: [], ...body } }]));
  it('makes no event the second time', () => given(objective, [...activeWay, cancelled]).when(cancelObjective, body).thenNothing());
  it('refuses one that is closed', () => given(objective, closedWay).when(cancelObjective, body).thenRefused('conflict', 'objective.wrong-state'));
});
