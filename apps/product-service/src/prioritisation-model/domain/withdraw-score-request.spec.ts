import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { archived, defined, published, request, requested } from '../testing/model-facts.js';
import { withdrawScoreRequest } from './withdraw-score-request.js';

describe('withdrawing a request for scores', () => {
  const known = [defined, published, requested];

  it('asks no more', () => given(prioritisationModel, known).when(withdrawScoreRequest, { request }).then([{ type: 'PrioritisationScoreRequestWithdrawn', data: { request } }]));
  it('makes no event of what is not asked', () => given(prioritisationModel, [defined]).when(withdrawScoreRequest, { request }).thenNothing());
  it('refuses while it is archived', () => given(prioritisationModel, [...known, archived]).when(withdrawScoreRequest, { request }).thenRefused('conflict', 'prioritisation-model.archived'));
});
