import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { archived, defined, published, retired } from '../testing/model-facts.js';
import { retireModel } from './retire-prioritisation-model.js';

describe('retiring a model', () => {
  it('scores nothing by it any more', () => given(prioritisationModel, [defined, published]).when(retireModel, { reason: 'over' }).then([retired]));
  it('makes no event the second time', () => given(prioritisationModel, [defined, retired]).when(retireModel, { reason: 'again' }).thenNothing());
  it('refuses while it is archived', () => given(prioritisationModel, [defined, archived]).when(retireModel, { reason: 'over' }).thenRefused('conflict', 'prioritisation-model.archived'));
});
