import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { criterion, criterionAdded, criterionVerified, proposed } from '../testing/feature-facts.js';
import { contestCriterion } from './contest-criterion.js';

describe('contesting an acceptance criterion', () => {
  const body = { criterion, reason: 'held for an hour only' };
  const there = [proposed, criterionAdded];

  it('contests one that was verified', () => given(feature, [...there, criterionVerified]).when(contestCriterion, body).then([{ type: 'FeatureCriterionContested', data: body }]));
  it('makes no event of one that is not verified', () => given(feature, there).when(contestCriterion, body).thenNothing());
  it('refuses one that is not there', () => given(feature, [proposed]).when(contestCriterion, body).thenRefused('invalid', 'feature.criterion-unknown'));
});
