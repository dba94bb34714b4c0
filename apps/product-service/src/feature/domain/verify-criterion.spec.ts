import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { criterion, criterionAdded, criterionVerified, proposed } from '../testing/feature-facts.js';
import { verifyCriterion } from './verify-criterion.js';

describe('verifying an acceptance criterion', () => {
  const there = [proposed, criterionAdded];

  it('verifies it', () => given(feature, there).when(verifyCriterion, { criterion, evidence: 'seen in Kiel' }).then([{ type: 'FeatureCriterionVerified', data: { criterion, evidence: 'seen in Kiel' } }]));
  it('makes no event the second time', () => given(feature, [...there, criterionVerified]).when(verifyCriterion, { criterion }).thenNothing());
  it('refuses one that is not there', () => given(feature, [proposed]).when(verifyCriterion, { criterion }).thenRefused('invalid', 'feature.criterion-unknown'));
});
