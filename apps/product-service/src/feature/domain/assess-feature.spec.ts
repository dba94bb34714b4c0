import { describe, it } from '@jest/globals';
import { builtInModels, formulaOf } from '@wheelhouse/contracts';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { aggregationSet, archived as modelArchived, defined, model, modelRow, published, publishedAgain, retired, versionRow } from '../../prioritisation-model/testing/model-facts.js';
import { feature } from '../feature.aggregate.js';
import { archived, caller, knownOwner, owner, product, proposed, team } from '../testing/feature-facts.js';
import { rice } from './rice.js';
import { assessFeature } from './assess-feature.js';

describe('assessing a feature by RICE', () => {
  const inputs = { reach: 4000, impact: 2, confidence: 80, effort: 3 } as const;
  const assessed = { type: 'FeatureAssessed', data: { model: 'rice', version: 1, scorer: caller, inputs, formula: rice } } as const;
  const facts = { scorer: knownOwner, model: undefined, version: undefined };
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
    given(feature, [proposed]).when(assessFeature, { ...inputs, scorer: owner }, { facts: { ...facts, scorer: undefined }, root }).thenRefused('invalid', 'reference.member-unknown'));
  it('refuses while it is archived', () => given(feature, [proposed, archived]).when(assessFeature, inputs, { facts }).thenRefused('conflict', 'feature.archived'));
});

describe('assessing a feature by another model', () => {
  const facts = { scorer: knownOwner, model: modelRow(defined, published), version: undefined };
  const formula = formulaOf(published.data);
  const inputs = { certainty: 5, cost: 20 };
  const assessed = { type: 'FeatureAssessed', data: { model, version: 1, scorer: caller, inputs, formula } } as const;
  const wsjf = { businessValue: 8, timeCriticality: 3, riskReduction: 1, jobSize: 5 };
  const when = (body: Parameters<typeof assessFeature.body.parse>[0], more = {}) => given(feature, [proposed]).when(assessFeature, assessFeature.body.parse(body), { facts, ...more });

  it('keeps the inputs with the formula of the newest version', () => when({ model, inputs }).then([assessed]));
  it('takes a model that is built in', () =>
    when({ model: 'wsjf', inputs: wsjf }).then([{ type: 'FeatureAssessed', data: { model: 'wsjf', version: 1, scorer: caller, inputs: wsjf, formula: formulaOf(builtInModels.wsjf) } }]));
  it('takes RICE’s inputs by factor as well', () =>
    when({ model: 'rice', inputs: { reach: 10 } }).then([{ type: 'FeatureAssessed', data: { model: 'rice', version: 1, scorer: caller, inputs: { reach: 10 }, formula: rice } }]));
  it('takes an older version that is named', () => {
    const facts2 = { ...facts, model: modelRow(defined, published, aggregationSet, publishedAgain), version: versionRow(published) };
    when({ model, inputs }, { facts: facts2 }).then([{ ...assessed, data: { ...assessed.data, version: 2, formula: formulaOf(publishedAgain.data) } }]);
    when({ model, version: 1, inputs }, { facts: facts2 }).then([assessed]);
  });
  it('makes no event of the same inputs, and leaves those to other models alone', () => {
    const known = given(feature, [proposed, assessed]);
    known.when(assessFeature, { model, inputs }, { facts }).thenNothing();
    known.when(assessFeature, { reach: 10 }, { facts }).then([{ type: 'FeatureAssessed', data: { model: 'rice', version: 1, scorer: caller, inputs: { reach: 10 }, formula: rice } }]);
  });
  it('refuses a factor that the model does not have', () => when({ model, inputs: { reach: 10 } }).thenRefused('invalid', 'feature.factor-unknown'));
  it.each([{ certainty: 4 }, { cost: 101 }, { cost: -1 }])('refuses what is off the scale: %j', (off) => when({ model, inputs: off }).thenRefused('invalid', 'feature.input-off-scale'));
  it('refuses a divisor of zero', () => when({ model: 'rice', inputs: { effort: 0 } }).thenRefused('invalid', 'feature.input-off-scale'));
  it('refuses a divisor so small that there is no score', () =>
    when({ reach: 1e12, impact: 3, confidence: 100, effort: 1e-300 }).thenRefused('invalid', 'feature.score-not-finite'));
  it('refuses inputs in two places', () => when({ model: 'rice', reach: 10, inputs: { reach: 10 } }).thenRefused('invalid', 'feature.inputs-twice'));
  it('refuses RICE’s four for another model', () => when({ model, reach: 10 }).thenRefused('invalid', 'feature.inputs-missing'));
  it('refuses a version that is not there', () => {
    when({ model, version: 7, inputs }).thenRefused('invalid', 'prioritisation-model.version-unknown');
    when({ model: 'wsjf', version: 2, inputs: wsjf }).thenRefused('invalid', 'prioritisation-model.version-unknown');
  });
  it('refuses a model that nobody knows', () => when({ model, inputs }, { facts: { ...facts, model: undefined } }).thenRefused('invalid', 'reference.prioritisation-model-unknown'));
  it('refuses a model without a version', () => when({ model, inputs }, { facts: { ...facts, model: modelRow(defined) } }).thenRefused('conflict', 'prioritisation-model.not-published'));
  it('refuses a retired model', () => when({ model, inputs }, { facts: { ...facts, model: modelRow(defined, published, retired) } }).thenRefused('conflict', 'prioritisation-model.retired'));
  it('refuses an archived model', () => when({ model, inputs }, { facts: { ...facts, model: modelRow(defined, published, modelArchived) } }).thenRefused('invalid', 'reference.prioritisation-model-archived'));

  it('refuses more versions and more scorers than anybody compares', () => {
    const many = (count: number, of: (index: number) => object) => Array.from({ length: count }, (_, index) => ({ type: 'FeatureAssessed', data: { ...assessed.data, ...of(index) } }) as const);
    given(feature, [proposed, ...many(20, (index) => ({ version: index + 2 }))]).when(assessFeature, { model, inputs }, { facts }).thenRefused('conflict', 'feature.too-many-models');
    const scorers = many(200, (index) => ({ scorer: `01900000-0000-7000-8000-000000001${String(index).padStart(3, '0')}` }));
    given(feature, [proposed, ...scorers]).when(assessFeature, { model, inputs }, { facts }).thenRefused('conflict', 'feature.too-many-scorers');
  });
});
