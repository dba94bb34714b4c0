import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { archived, other, proposed, self } from '../testing/feature-facts.js';
import { dependOn } from './depend-on.js';
import { featureRow } from '../testing/feature-rows.js';

describe('depending on another feature', () => {
  const facts = { on: featureRow(other, proposed), waits: false };
  const added = { type: 'FeatureDependencyAdded', data: { on: other } } as const;

  it('waits for it', () => given(feature, [proposed]).when(dependOn, { on: other }, { facts }).then([added]));
  it('makes no event the second time', () => given(feature, [proposed, added]).when(dependOn, { on: other }, { facts }).thenNothing());
  it('refuses more than a page can bear', () => {
    const many = Array.from({ length: 200 }, (_none, n) => ({ type: 'FeatureDependencyAdded', data: { on: `01900000-0000-7000-8001-${String(n).padStart(12, '0')}` } }) as const);
    given(feature, [proposed, ...many]).when(dependOn, { on: other }, { facts }).thenRefused('conflict', 'feature.dependencies-full');
  });
  it('refuses itself', () => given(feature, [proposed]).when(dependOn, { on: self }, { facts, id: self }).thenRefused('invalid', 'feature.depends-on-itself'));
  it('refuses a circle, by way of others as well', () =>
    given(feature, [proposed]).when(dependOn, { on: other }, { facts: { ...facts, waits: true }, id: self }).thenRefused('conflict', 'feature.dependency-cycle'));
  it('refuses what nobody can say of whether it is a circle', () =>
    given(feature, [proposed]).when(dependOn, { on: other }, { facts: { ...facts, waits: undefined }, id: self }).thenRefused('conflict', 'feature.too-many-dependencies'));
  it('refuses an archived one', () =>
    given(feature, [proposed]).when(dependOn, { on: other }, { facts: { ...facts, on: featureRow(other, proposed, archived) } }).thenRefused('invalid', 'reference.feature-archived'));
  it('refuses what is no feature', () => given(feature, [proposed]).when(dependOn, { on: other }, { facts: { ...facts, on: undefined } }).thenRefused('invalid', 'reference.feature-unknown'));
});
