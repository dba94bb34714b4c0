import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { aggregationSet, defined, definedUnweighted, published, retired } from '../testing/model-facts.js';
import { publishVersion } from './publish-model-version.js';

describe('publishing a version', () => {
  it('makes the draft version 1, whole', () => given(prioritisationModel, [defined]).when(publishVersion, {}).then([published]));
  it('counts on, and keeps a note', () =>
    given(prioritisationModel, [defined, published, aggregationSet])
      .when(publishVersion, { note: 'the mean' })
      .then([{ ...published, data: { ...published.data, version: 2, aggregation: 'mean', note: 'the mean' } }]));
  it('makes no event where nothing is drafted', () => given(prioritisationModel, [defined, published]).when(publishVersion, {}).thenNothing());
  it('refuses a weighted model without weights', () => given(prioritisationModel, [definedUnweighted]).when(publishVersion, {}).thenRefused('conflict', 'prioritisation-model.weights-missing'));
  it('refuses while it is retired', () => given(prioritisationModel, [defined, retired]).when(publishVersion, {}).thenRefused('conflict', 'prioritisation-model.retired'));
});
