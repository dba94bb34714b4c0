import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { initiative, other, proposed, self, subFeature } from '../testing/feature-facts.js';
import { moveUnder } from './move-under.js';
import { featureRow } from '../testing/feature-rows.js';

describe('moving a feature in the tree', () => {
  const under = { facts: { parent: featureRow(other, initiative) } };

  it('puts it under one of the level above', () => given(feature, [proposed]).when(moveUnder, { parent: other }, under).then([{ type: 'FeatureMovedUnder', data: { parent: other } }]));
  it('puts it under none', () =>
    given(feature, [proposed, { type: 'FeatureMovedUnder', data: { parent: other } }]).when(moveUnder, { parent: null }, under).then([{ type: 'FeatureMovedUnder', data: { parent: null } }]));
  it('makes no event where it stands there', () => given(feature, [proposed, { type: 'FeatureMovedUnder', data: { parent: other } }]).when(moveUnder, { parent: other }, under).thenNothing());
  it('refuses itself', () => given(feature, [proposed]).when(moveUnder, { parent: self }, { ...under, id: self }).thenRefused('invalid', 'feature.own-parent'));
  it('refuses one of the same level or below, so that no circle can be', () => {
    given(feature, [proposed]).when(moveUnder, { parent: other }, { facts: { parent: featureRow(other, proposed) } }).thenRefused('invalid', 'feature.parent-level');
    given(feature, [initiative]).when(moveUnder, { parent: other }, { facts: { parent: featureRow(other, proposed) } }).thenRefused('invalid', 'feature.parent-level');
  });
  it('refuses to leave a sub-feature under none', () => given(feature, [subFeature]).when(moveUnder, { parent: null }, under).thenRefused('invalid', 'feature.parent-missing'));
});
