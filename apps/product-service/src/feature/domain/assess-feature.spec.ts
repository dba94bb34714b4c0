import { describe, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { archived, caller, knownOwner, owner, product, proposed, team } from '../testing/feature-facts.js';
import { rice } from './rice.js';
import { assessFeature } from './assess-feature.js';

describe('assessing a feature by RICE', () => {
  const inputs = { reach: 4000, impact: 2, confidence: 80, effort: 3 } as const;
  const assessed = { type: 'FeatureAssessed', data: { model: 'rice', version: 1, scorer: caller, inputs, formula: rice } } as const;
  const facts = { scorer: knownOwner };
  const root = { id: product, team, visibility: 'team', roles: {}, archived: false } as const;

  it('keeps the caller’s inputs', () => given(feature, [proposed]).when(assessFeature, inputs, { facts }).then([assessed]));
  it('keeps inputs that are not complete', () =>
    given(feature, [proposed]).when(assessFeature, { reach: 10 }, { facts }).then([{ ...assessed, data: { ...assessed.data, inputs: { reach: 10 } } }]));
  it('makes no event of the same inputs', () => given(feature, [proposed, assessed]).when(assessFeature, inputs, { facts }).thenNothing());
  it('takes an input back when it is left out', () =>
    given(feature, [proposed, assessed])
      .when(assessFeature, { reach: 4000, impact: 2, confidence: 80 }, { facts })
      .then([{ ...assessed, data: { ...assessed.data, inputs: { reach: 4000, impact: 2, confidence: 80 } } }]));
  it('lets a product manager enter the inputs of another', () =>
    given(feature, [proposed])
      .when(assessFeature, { ...inputs, scorer: owner }, { facts, root, actor: actor({ organisationRole: 'member', teams: { [team]: ['product-manager'] } }) })
      .then([{ ...assessed, data: { ...assessed.data, scorer: owner } }]));
  it('refuses a contributor who scores for another', () =>
    given(feature, [proposed])
      .when(assessFeature, { ...inputs, scorer: owner }, { facts, root, actor: actor({ organisationRole: 'member', teams: { [team]: ['contributor'] } }) })
      .thenRefused('forbidden', 'feature.scores-of-another'));
  it('refuses a scorer whom nobody knows', () =>
    given(feature, [proposed]).when(assessFeature, { ...inputs, scorer: owner }, { facts: { scorer: undefined }, root }).thenRefused('invalid', 'reference.member-unknown'));
  it('refuses while it is archived', () => given(feature, [proposed, archived]).when(assessFeature, inputs, { facts }).thenRefused('conflict', 'feature.archived'));
});
