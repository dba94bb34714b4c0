import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { proposed } from '../../feature/testing/feature-facts.js';
import { featureRow } from '../../feature/testing/feature-rows.js';
import { comparison } from '../comparison.aggregate.js';
import { capability, capabilityAdded, created, feature, gapLinked } from '../testing/comparison-facts.js';
import { linkGap } from './link-gap.js';

describe('linking a gap to a feature', () => {
  const body = { capability, feature };
  const aFeature = featureRow(feature, proposed);
  const there = { facts: { feature: aFeature } };
  const way = [created, capabilityAdded];

  it('links it', () => given(comparison, way).when(linkGap, body, there).then([gapLinked]));
  it('makes no event the second time', () => given(comparison, [...way, gapLinked]).when(linkGap, body, there).thenNothing());
  it('refuses what is no feature', () => given(comparison, way).when(linkGap, body, { facts: { feature: undefined } }).thenRefused('invalid', 'reference.feature-unknown'));
  it('refuses a feature that is archived', () => given(comparison, way).when(linkGap, body, { facts: { feature: { ...aFeature, archived: true } } }).thenRefused('invalid', 'reference.feature-archived'));
  it('refuses a capability that is not compared', () => given(comparison, [created]).when(linkGap, body, there).thenRefused('invalid', 'comparison.capability-unknown'));
  it('refuses more than anybody could follow', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ ...gapLinked, data: { capability, feature: `01900000-0000-7000-8000-0000000009${10 + index}` } }));
    given(comparison, [...way, ...many]).when(linkGap, body, there).thenRefused('conflict', 'comparison.features-full');
  });
});
