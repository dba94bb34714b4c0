import { describe, it } from '@jest/globals';
import type { StreamFact } from '@wheelhouse/event-sourcing';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { archived, certainty, cost, defined, objective, published, retired } from '../testing/model-facts.js';
import { changeFactors } from './change-model-factors.js';

describe('changing the factors of a draft', () => {
  const cheaper = { ...cost, max: 50 };
  const factorsChanged = { type: 'PrioritisationModelFactorsChanged' as const, data: { factors: [certainty, cheaper] } };
  const facts = {};
  const body = { factors: [certainty, cheaper] };

  it('gives it other scales', () => given(prioritisationModel, [defined]).when(changeFactors, body, { facts }).then([factorsChanged]));
  it('begins the next draft behind a publication', () => given(prioritisationModel, [defined, published]).when(changeFactors, { ...body, version: 2 }, { facts }).then([factorsChanged]));
  it('makes no event of the same factors', () => {
    given(prioritisationModel, [defined, factorsChanged]).when(changeFactors, body, { facts }).thenNothing();
    given(prioritisationModel, [defined, published]).when(changeFactors, { factors: [certainty, cost] }, { facts }).thenNothing();
  });
  it('ties a factor to an objective, and refuses what is none', () => {
    const tied = { ...certainty, objective };
    const known = { facts: { [objective]: { streamType: 'objective' } as StreamFact } };
    given(prioritisationModel, [defined]).when(changeFactors, { factors: [tied, cost] }, known).then([{ ...factorsChanged, data: { factors: [tied, cost] } }]);
    given(prioritisationModel, [defined]).when(changeFactors, { factors: [tied, cost] }, { facts }).thenRefused('invalid', 'reference.objective-unknown');
  });
  it('refuses what no factors are', () => given(prioritisationModel, [defined]).when(changeFactors, { factors: [certainty, certainty] }, { facts }).thenRefused('invalid', 'prioritisation-model.factor-twice'));
  it('refuses to change a published version', () =>
    given(prioritisationModel, [defined, published]).when(changeFactors, { ...body, version: 1 }, { facts }).thenRefused('conflict', 'prioritisation-model.version-published'));
  it('refuses a version that is not next', () => given(prioritisationModel, [defined]).when(changeFactors, { ...body, version: 2 }, { facts }).thenRefused('invalid', 'prioritisation-model.version-unknown'));
  it('refuses while it is retired or archived', () => {
    given(prioritisationModel, [defined, retired]).when(changeFactors, body, { facts }).thenRefused('conflict', 'prioritisation-model.retired');
    given(prioritisationModel, [defined, archived]).when(changeFactors, body, { facts }).thenRefused('conflict', 'prioritisation-model.archived');
  });
});
