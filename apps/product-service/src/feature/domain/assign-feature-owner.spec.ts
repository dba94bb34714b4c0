import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { knownOwner, owned, owner, proposed } from '../testing/feature-facts.js';
import { assignFeatureOwner } from './assign-feature-owner.js';

describe('assigning an owner', () => {
  const facts = { owner: knownOwner };

  it('assigns them', () => given(feature, [proposed]).when(assignFeatureOwner, { owner }, { facts }).then([owned]));
  it('makes no event of the same owner', () => given(feature, [proposed, owned]).when(assignFeatureOwner, { owner }, { facts }).thenNothing());
  it('refuses a member whom nobody knows', () => given(feature, [proposed]).when(assignFeatureOwner, { owner }, { facts: { owner: undefined } }).thenRefused('invalid', 'reference.member-unknown'));
  it('refuses a member who is not active', () =>
    given(feature, [proposed]).when(assignFeatureOwner, { owner }, { facts: { owner: { ...knownOwner, active: false } } }).thenRefused('invalid', 'reference.member-inactive'));
});
