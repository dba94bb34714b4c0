import { describe, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { archived, caller, owner, proposed } from '../testing/feature-facts.js';
import { rice } from './rice.js';
import { withdrawAssessment } from './withdraw-assessment.js';

describe('withdrawing an assessment', () => {
  const assessed = { type: 'FeatureAssessed', data: { model: 'rice', version: 1, scorer: caller, inputs: { reach: 1 }, formula: rice } } as const;

  it('takes the caller’s own inputs back', () =>
    given(feature, [proposed, assessed]).when(withdrawAssessment, { model: 'rice' }).then([{ type: 'FeatureAssessmentWithdrawn', data: { model: 'rice', version: 1, scorer: caller } }]));
  it('makes no event where there are none', () => given(feature, [proposed]).when(withdrawAssessment, { model: 'rice' }).thenNothing());
  it('leaves those of others alone', () => given(feature, [proposed, assessed]).when(withdrawAssessment, { model: 'rice' }, { actor: actor({ member: owner }) }).thenNothing());

  describe('of another model', () => {
    const of = (version: number, scorer = caller) => ({ type: 'FeatureAssessed', data: { ...assessed.data, model: 'wsjf', version, scorer } }) as const;
    const withdrawn = (version: number) => ({ type: 'FeatureAssessmentWithdrawn', data: { model: 'wsjf', version, scorer: caller } }) as const;
    const history = [proposed, assessed, of(1), of(2), of(3, owner)];

    it('takes those to the newest version that the caller scored', () => given(feature, history).when(withdrawAssessment, { model: 'wsjf' }).then([withdrawn(2)]));
    it('takes those to a version that is named', () => given(feature, history).when(withdrawAssessment, { model: 'wsjf', version: 1 }).then([withdrawn(1)]));
    it('makes no event where there are none', () => given(feature, history).when(withdrawAssessment, { model: 'wsjf', version: 3 }).thenNothing());
    it('refuses while the feature is archived', () => given(feature, [...history, archived]).when(withdrawAssessment, { model: 'wsjf' }).thenRefused('conflict', 'feature.archived'));
  });
});
