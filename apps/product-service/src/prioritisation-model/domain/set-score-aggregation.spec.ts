import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { aggregationSet, defined, published } from '../testing/model-facts.js';
import { setAggregation } from './set-score-aggregation.js';

describe('setting how scorers’ results become one', () => {
  it('takes the mean', () => given(prioritisationModel, [defined]).when(setAggregation, { aggregation: 'mean' }).then([aggregationSet]));
  it('makes no event of the same', () => given(prioritisationModel, [defined, aggregationSet]).when(setAggregation, { aggregation: 'mean' }).thenNothing());
  it('refuses to change a published version', () =>
    given(prioritisationModel, [defined, published]).when(setAggregation, { aggregation: 'mean', version: 1 }).thenRefused('conflict', 'prioritisation-model.version-published'));
});
