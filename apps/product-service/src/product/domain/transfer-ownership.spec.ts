import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { created, manager, otherTeam, sponsor, team } from '../testing/product-facts.js';
import { transferOwnership } from './transfer-ownership.js';

describe('transferring ownership', () => {
  const body = { team: otherTeam, manager: sponsor };
  const facts = { team: { id: otherTeam, active: true }, manager: { id: sponsor, active: true, role: 'member' } } as const;

  it('hands it over', () => given(product, [created]).when(transferOwnership, body, { facts }).then([{ type: 'ProductOwnershipTransferred', data: body }]));
  it('makes no event where nothing changes', () => given(product, [created]).when(transferOwnership, { team, manager }, { facts }).thenNothing());
  it('refuses an unknown team', () => given(product, [created]).when(transferOwnership, body, { facts: { ...facts, team: undefined } }).thenRefused('invalid', 'reference.team-unknown'));
  it('refuses an unknown manager', () => given(product, [created]).when(transferOwnership, body, { facts: { ...facts, manager: undefined } }).thenRefused('invalid', 'reference.member-unknown'));
});
