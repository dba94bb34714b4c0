import { describe, it } from '@jest/globals';
import { builtInModels, formulaOf } from '@wheelhouse/contracts';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { archived, caller, criterion, criterionAdded, criterionVerified, launchedWay, measured, owner, product, proposed, self, team } from '../testing/feature-facts.js';
import { rice } from '../domain/rice.js';
import { featureDependency, featurePillar, featureRank } from './feature-links.js';
import { featurePage } from './feature-page.js';
import { featureSearch } from './feature-search.js';

const inProduct = <Fact extends object>(fact: Fact) => ({ ...fact, partitionKey: product });

describe('the page of a feature', () => {
  it('shows an idea, not scored yet', () =>
    givenFacts(featurePage, [inProduct(proposed)]).thenRow(self, {
      root: product,
      product,
      title: 'Book a berth',
      status: 'idea',
      score: null,
      rank: null,
      archived: false,
      updatedAt: '2026-01-01T00:00:00.000000Z',
    }));

  it('computes the score of its scorers’ inputs', () =>
    givenFacts(featurePage, [
      proposed,
      { type: 'FeatureAssessed', data: { model: 'rice', version: 1, scorer: caller, inputs: { reach: 1000, impact: 1, confidence: 80, effort: 2 }, formula: rice } },
      { type: 'FeatureAssessed', data: { model: 'rice', version: 1, scorer: owner, inputs: { reach: 1000 }, formula: rice } },
    ]).thenRow(self, {
      score: 400,
      assessment: {
        model: 'rice',
        formula: 'reach × impact × confidence ÷ effort',
        score: 400,
        spread: 0,
        scorers: [
          { scorer: caller, inputs: { reach: 1000, impact: 1, confidence: 80, effort: 2 }, missing: [], score: 400 },
          { scorer: owner, inputs: { reach: 1000 }, missing: ['impact', 'confidence', 'effort'], score: null },
        ],
      },
    }));

  it('shows the results under every model, RICE among them, and is scored by RICE', () => {
    const wsjf = { businessValue: 8, timeCriticality: 5, riskReduction: 2, jobSize: 5 };
    const inputs = { reach: 1000, impact: 1, confidence: 80, effort: 2 };
    givenFacts(featurePage, [
      proposed,
      { type: 'FeatureAssessed', data: { model: 'rice', version: 1, scorer: caller, inputs, formula: rice } },
      { type: 'FeatureAssessed', data: { model: team, version: 2, scorer: owner, inputs: wsjf, formula: formulaOf(builtInModels.wsjf) } },
    ]).thenRow(self, {
      score: 400,
      assessments: [
        { model: 'rice', version: 1, formula: null, scorers: [{ scorer: caller, inputs, missing: [], score: 400 }], score: 400, spread: 0 },
        { model: team, version: 2, formula: formulaOf(builtInModels.wsjf), scorers: [{ scorer: owner, inputs: wsjf, missing: [], score: 3 }], score: 3, spread: 0 },
      ],
    });
  });

  it('is not scored again once the last inputs are withdrawn', () =>
    givenFacts(featurePage, [
      proposed,
      { type: 'FeatureAssessed', data: { model: 'rice', version: 1, scorer: caller, inputs: { reach: 1000, impact: 1, confidence: 80, effort: 2 }, formula: rice } },
      { type: 'FeatureAssessmentWithdrawn', data: { model: 'rice', version: 1, scorer: caller } },
    ]).thenRow(self, { score: null }));

  it('shows its whole way', () =>
    givenFacts(featurePage, [...launchedWay, criterionAdded, criterionVerified, measured, { type: 'FeatureOutcomeDecided', data: { decision: 'keep', why: 'enough' } }, archived]).thenRow(self, {
      status: 'measured',
      owner,
      team,
      launchedOn: '2026-01-10',
      criteria: [{ criterion, text: 'a berth is held for two hours', verified: true, evidence: undefined }],
      outcome: measured.data,
      decision: { decision: 'keep', why: 'enough' },
      archived: true,
    }));

  it('shows the rank in its product’s backlog among the lists it stands in', () =>
    givenFacts(featurePage, [
      proposed,
      { type: 'FeatureRanked', data: { list: product, rank: 'a1' } },
      { type: 'FeatureRanked', data: { list: team, rank: 'zz' } },
    ]).thenRow(self, { rank: 'a1', ranks: { [product]: 'a1', [team]: 'zz' } }));
});

describe('what features are linked to', () => {
  it('keeps a row for each dependency, and none for a dropped one', () =>
    givenFacts(featureDependency, [
      inProduct({ type: 'FeatureDependencyAdded' as const, data: { on: owner } }),
      inProduct({ type: 'FeatureDependencyAdded' as const, data: { on: team } }),
      inProduct({ type: 'FeatureDependencyDropped' as const, data: { on: owner } }),
    ]).thenRows([{ id: `${self}:${team}`, root: product, feature: self, on: team }]));

  it('keeps a row for each pillar served', () =>
    givenFacts(featurePillar, [
      inProduct({ type: 'FeatureLinkedToPillar' as const, data: { pillar: owner } }),
      inProduct({ type: 'FeatureUnlinkedFromPillar' as const, data: { pillar: owner } }),
      inProduct({ type: 'FeatureLinkedToPillar' as const, data: { pillar: team } }),
    ]).thenRows([{ id: `${self}:${team}`, root: product, feature: self, pillar: team }]));

  it('keeps the newest rank in each list', () =>
    givenFacts(featureRank, [
      inProduct({ type: 'FeatureRanked' as const, data: { list: product, rank: 'a1' } }),
      inProduct({ type: 'FeatureRanked' as const, data: { list: product, rank: 'a0' } }),
    ]).thenRows([{ id: `${self}:${product}`, root: product, feature: self, list: product, rank: 'a0' }]));

  it('loses the place in a list that it stands in no more', () =>
    givenFacts(featureRank, [
      inProduct({ type: 'FeatureRanked' as const, data: { list: product, rank: 'a1' } }),
      inProduct({ type: 'FeatureRanked' as const, data: { list: team, rank: 'a0' } }),
      inProduct({ type: 'FeatureUnranked' as const, data: { list: product } }),
    ]).thenRows([{ id: `${self}:${team}`, root: product, feature: self, list: team, rank: 'a0' }]));
});

describe('the words that features are found by', () => {
  it('are those of its title and its problem as they are now', () =>
    givenFacts(featureSearch, [
      inProduct(proposed),
      inProduct({ type: 'FeatureRenamed' as const, data: { title: 'Find a berth' } }),
      inProduct({ type: 'FeatureProblemStated' as const, data: { problem: 'full harbours' } }),
    ]).thenRows([{ id: self, root: product, title: 'Find a berth', problem: 'full harbours' }]));
});
