import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objective } from '../objective.aggregate.js';
import { closedWay, drafted, objectiveRow, ofOrganisation, other, pillar, productRow, self } from '../testing/objective-facts.js';
import { alignObjective } from './align-objective.js';

describe('aligning an objective', () => {
  const facts = { parent: objectiveRow, serves: false, products: [productRow] };

  it('hangs it under a wider one', () => given(objective, [drafted]).when(alignObjective, { parent: other }, { facts }).then([{ type: 'ObjectiveAligned', data: { pillar, parent: other } }]));
  it('takes its pillar away', () => given(objective, [drafted]).when(alignObjective, { pillar: null }, { facts }).then([{ type: 'ObjectiveAligned', data: { pillar: null, parent: null } }]));
  it('makes no event where nothing changes', () => given(objective, [drafted]).when(alignObjective, { pillar, parent: null }, { facts }).thenNothing());
  it('refuses itself', () => given(objective, [drafted]).when(alignObjective, { parent: self }, { facts }).thenRefused('invalid', 'objective.own-parent'));
  it('refuses one that serves it, by way of others', () =>
    given(objective, [drafted])
      .when(alignObjective, { parent: other }, { facts: { ...facts, serves: true } })
      .thenRefused('conflict', 'objective.parent-cycle'));
  it('refuses what is no objective', () => given(objective, [drafted]).when(alignObjective, { parent: other }, { facts: { ...facts, parent: undefined } }).thenRefused('invalid', 'reference.objective-unknown'));
  it('refuses one that is archived', () =>
    given(objective, [drafted])
      .when(alignObjective, { parent: other }, { facts: { ...facts, parent: { ...objectiveRow, archived: true } } })
      .thenRefused('invalid', 'reference.objective-archived'));
  it('refuses one that is over', () =>
    given(objective, [drafted])
      .when(alignObjective, { parent: other }, { facts: { ...facts, parent: { ...objectiveRow, status: 'cancelled' } } })
      .thenRefused('conflict', 'objective.parent-over'));
  it('refuses a pillar that is not there', () => given(objective, [drafted]).when(alignObjective, { pillar: other }, { facts }).thenRefused('invalid', 'objective.pillar-unknown'));
  it('refuses a pillar where there is no product', () => given(objective, [ofOrganisation]).when(alignObjective, { pillar }, { facts }).thenRefused('invalid', 'objective.pillar-without-product'));
  it('refuses once it is over', () => given(objective, closedWay).when(alignObjective, { pillar: null }, { facts }).thenRefused('conflict', 'objective.wrong-state'));
});
