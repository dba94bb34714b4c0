import { describe, it } from '@jest/globals';
import type { StreamFact } from '@wheelhouse/event-sourcing';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { defined, definedUnweighted, objective, published } from '../testing/model-facts.js';
import { weightFactors } from './weight-model-factors.js';

describe('weighting the factors of a draft', () => {
  const facts = {};
  const weights = (first: number, second: number, more: object = {}) => ({ weights: [{ factor: 'certainty', weight: first, ...more }, { factor: 'cost', weight: second }] });
  const event = (first: number, second: number, of: string | null = null) =>
    ({ type: 'PrioritisationModelWeighted' as const, data: { weights: [{ factor: 'certainty', weight: first, objective: of }, { factor: 'cost', weight: second, objective: null }] } });

  it('takes weights that sum to 100', () => given(prioritisationModel, [defined]).when(weightFactors, weights(70, 30), { facts }).then([event(70, 30)]));
  it('takes thirds and tenths that sum to 100 by decimals alone', () => given(prioritisationModel, [defined]).when(weightFactors, weights(33.4, 66.6), { facts }).then([event(33.4, 66.6)]));
  it('ties a factor to an objective, keeps it, and takes it away', () => {
    const known = { facts: { [objective]: { streamType: 'objective' } as StreamFact } };
    given(prioritisationModel, [defined]).when(weightFactors, weights(60, 40, { objective }), known).then([event(60, 40, objective)]);
    const tied = given(prioritisationModel, [defined, event(60, 40, objective)]);
    tied.when(weightFactors, weights(70, 30), { facts }).then([event(70, 30, objective)]);
    tied.when(weightFactors, weights(60, 40, { objective: null }), { facts }).then([event(60, 40)]);
  });
  it('takes one weight where the others still fit', () => given(prioritisationModel, [defined]).when(weightFactors, { weights: [{ factor: 'cost', weight: 40 }] }, { facts }).thenNothing());
  it('refuses what is no objective', () => {
    const facts = { [objective]: { streamType: 'feature' } as StreamFact };
    given(prioritisationModel, [defined]).when(weightFactors, weights(70, 30, { objective }), { facts }).thenRefused('invalid', 'reference.objective-unknown');
  });
  it('refuses weights that do not sum to 100', () => {
    given(prioritisationModel, [defined]).when(weightFactors, weights(70, 31), { facts }).thenRefused('invalid', 'prioritisation-model.weights-not-100');
    given(prioritisationModel, [definedUnweighted]).when(weightFactors, { weights: [{ factor: 'cost', weight: 100 }] }, { facts }).thenRefused('invalid', 'prioritisation-model.weights-not-100');
  });
  it('refuses a factor that is not there, or twice', () => {
    given(prioritisationModel, [defined]).when(weightFactors, { weights: [{ factor: 'reach', weight: 100 }] }, { facts }).thenRefused('invalid', 'prioritisation-model.factor-unknown');
    given(prioritisationModel, [defined]).when(weightFactors, { weights: [{ factor: 'cost', weight: 40 }, { factor: 'cost', weight: 60 }] }, { facts }).thenRefused('invalid', 'prioritisation-model.factor-unknown');
  });
  it('refuses weights of a kind that has none', () => {
    const rice = { ...defined, data: { ...defined.data, kind: 'rice' } } as const;
    given(prioritisationModel, [rice]).when(weightFactors, weights(60, 40), { facts }).thenRefused('invalid', 'prioritisation-model.weights-of-kind');
  });
  it('refuses to change a published version', () =>
    given(prioritisationModel, [defined, published]).when(weightFactors, { ...weights(50, 50), version: 1 }, { facts }).thenRefused('conflict', 'prioritisation-model.version-published'));
});
