import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { defined, feature, madeDefault, model, published, retired } from '../testing/model-facts.js';
import { makeDefault } from './make-default-model.js';

describe('making a model the default', () => {
  const made = (id: string, since: string) => ({ id, since: `2026-01-0${since}T00:00:00.000000Z` });
  const when = (facts: ReturnType<typeof made>[]) => given(prioritisationModel, [defined, published]).when(makeDefault, {}, { facts: { made: facts }, id: model });

  it('lets it count where a product has not chosen', () => when([]).then([madeDefault]));
  it('takes the place of another, also of one that took its own', () => when([made(model, '1'), made(feature, '2')]).then([madeDefault]));
  it('makes no event while it counts', () => when([made(feature, '1'), made(model, '2')]).thenNothing());
  it('refuses a model without a version', () => given(prioritisationModel, [defined]).when(makeDefault, {}, { facts: { made: [] } }).thenRefused('conflict', 'prioritisation-model.not-published'));
  it('refuses a retired one', () => given(prioritisationModel, [defined, published, retired]).when(makeDefault, {}, { facts: { made: [] } }).thenRefused('conflict', 'prioritisation-model.retired'));
});
