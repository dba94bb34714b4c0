import { describe, expect, it } from '@jest/globals';
import { builtInModels, formulaOf } from '@wheelhouse/contracts';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { model, published } from '../../prioritisation-model/testing/model-facts.js';
import { rice } from '../domain/rice.js';
import { caller, owner, product, self } from '../testing/feature-facts.js';
import { featureScore } from './feature-score.js';

const full = { reach: 1000, impact: 1, confidence: 80, effort: 2 };
const assessed = (scorer: string, inputs: Record<string, number>) => ({ type: 'FeatureAssessed' as const, partitionKey: product, data: { model: 'rice', version: 1, scorer, inputs, formula: rice } });
const withdrawn = (scorer: string) => ({ type: 'FeatureAssessmentWithdrawn' as const, partitionKey: product, data: { model: 'rice', version: 1, scorer } });
const day = (number: number) => `2026-01-0${number}T00:00:00.000000Z`;
const id = `${self}:rice:1`;

describe('the score of a feature under a model', () => {
  it('is computed from its own scorers’ inputs alone', () =>
    givenFacts(featureScore, [assessed(caller, full)]).thenRows([
      {
        ...{ id, root: product, feature: self, model: 'rice', version: 1, formula: null, score: 400, spread: 0, scorers: 1, missing: 0 },
        results: [{ scorer: caller, inputs: full, missing: [], score: 400 }],
        ...{ previous: null, since: day(1), updatedAt: day(1) },
      },
    ]));

  it('is not scored, and never zero, while an input is missing', () =>
    givenFacts(featureScore, [assessed(caller, { reach: 1000 })]).thenRow(id, { score: null, spread: null, scorers: 0, missing: 1, previous: null }));

  it('keeps the inputs of the score before, and when it went', () =>
    givenFacts(featureScore, [assessed(caller, full), assessed(owner, { reach: 5 }), assessed(caller, { ...full, effort: 4 })]).thenRow(id, {
      score: 200,
      previous: { score: 400, inputs: { [caller]: full, [owner]: { reach: 5 } }, until: day(3) },
      since: day(3),
    }));

  it('counts what came in while it was not scored as changed since the last score', () =>
    givenFacts(featureScore, [assessed(caller, full), withdrawn(caller), assessed(caller, { reach: 1 }), assessed(caller, { ...full, reach: 2000 })]).thenRow(id, {
      score: 800,
      previous: { score: 400, inputs: { [caller]: full }, until: day(2) },
    }));

  it('is not scored once the last inputs are withdrawn', () =>
    givenFacts(featureScore, [assessed(caller, full), withdrawn(caller)]).thenRow(id, { score: null, results: [], previous: { score: 400, inputs: { [caller]: full }, until: day(2) } }));

  it('has a row for each model and version, with the formula as it stood', () => {
    const own = (version: number) => ({ ...assessed(caller, { certainty: 5, cost: 0 }), data: { model, version, scorer: caller, inputs: { certainty: 5, cost: 0 }, formula: formulaOf(published.data) } });
    const { rows } = givenFacts(featureScore, [assessed(caller, full), own(1), own(2)]);
    expect([...rows.keys()]).toEqual([id, `${self}:${model}:1`, `${self}:${model}:2`]);
    expect([...rows.values()].map((row) => row['formula'])).toEqual([null, formulaOf(published.data), formulaOf(published.data)]);
    expect(rice).toEqual(formulaOf(builtInModels.rice));
  });
});
