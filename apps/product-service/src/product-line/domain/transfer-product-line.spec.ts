import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { productLine } from '../product-line.aggregate.js';
import { archived, created, manager, otherTeam, owners, sponsor, team } from '../testing/product-line-facts.js';
import { transferProductLine } from './transfer-product-line.js';

describe('handing over a product line', () => {
  const body = { team: otherTeam, manager: sponsor };

  it('hands it over', () => given(productLine, [created]).when(transferProductLine, body, { facts: owners }).then([{ type: 'ProductLineOwnershipTransferred', data: body }]));
  it('makes no event where nothing changes', () => given(productLine, [created]).when(transferProductLine, { team, manager }, { facts: owners }).thenNothing());
  it('refuses a team that is not active', () =>
    given(productLine, [created])
      .when(transferProductLine, body, { facts: { ...owners, team: { id: otherTeam, active: false } } })
      .thenRefused('invalid', 'reference.team-inactive'));
  it('refuses a manager who is not known', () => given(productLine, [created]).when(transferProductLine, body, { facts: { ...owners, manager: undefined } }).thenRefused('invalid', 'reference.member-unknown'));
  it('refuses while it is archived', () => given(productLine, [created, archived]).when(transferProductLine, body, { facts: owners }).thenRefused('conflict', 'product-line.archived'));
});
