import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { created, createdIn, knownMember, knownTeam, manager, team } from '../testing/product-facts.js';
import { createProduct } from './create-product.js';
import { timeOfId } from '@wheelhouse/event-sourcing';

describe('taking up a product', () => {
  const body = { name: 'Harbour', key: 'HRB', team, manager, visibility: 'team', stage: 'ideation' } as const;
  const facts = { holder: undefined, team: knownTeam, manager: knownMember };

  it('takes it up', () => given(product).when(createProduct, body, { facts }).then([created]));
  it('takes it up at whatever stage it is', () => given(product).when(createProduct, { ...body, stage: 'maturity' }, { facts }).then([createdIn('maturity')]));
  it('refuses a key that another goes by', () => given(product).when(createProduct, body, { facts: { ...facts, holder: team } }).thenRefused('conflict', 'product.key-taken'));
  it('refuses a team that nobody knows', () => given(product).when(createProduct, body, { facts: { ...facts, team: undefined } }).thenRefused('invalid', 'reference.team-unknown'));
  it('asks to wait for a team that was founded a moment ago', () =>
    given(product)
      .when(createProduct, body, { facts: { ...facts, team: undefined }, now: new Date(timeOfId(team)).toISOString() })
      .thenRefused('unknown-yet', 'reference.team-unknown-yet'));
  it('refuses an archived team', () => given(product).when(createProduct, body, { facts: { ...facts, team: { ...knownTeam, active: false } } }).thenRefused('invalid', 'reference.team-inactive'));
  it('refuses a manager who is not active', () =>
    given(product).when(createProduct, body, { facts: { ...facts, manager: { ...knownMember, active: false } } }).thenRefused('invalid', 'reference.member-inactive'));
});
