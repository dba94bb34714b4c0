import { describe, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { caller, owner, proposed } from '../testing/feature-facts.js';
import { rice } from './rice.js';
import { withdrawAssessment } from './withdraw-assessment.js';

describe('withdrawing an assessment', () => {
  const assessed = { type: 'FeatureAssessed', data: { model: 'rice', version: 1, scorer: caller, inputs: { reach: 1 }, formula: rice } } as const;

  it('takes the caller’s own inputs back', () =>
    given(feature, [proposed, assessed]).when(withdrawAssessment, {}).then([{ type: 'FeatureAssessmentWithdrawn', data: { model: 'rice', version: 1, scorer: caller } }]));
  it('makes no event where there are none', () => given(feature, [proposed]).when(withdrawAssessment, {}).thenNothing());
  it('leaves those of others alone', () => given(feature, [proposed, assessed]).when(withdrawAssessment, {}, { actor: actor({ member: owner }) }).thenNothing());
});
