import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { archived, defined } from '../testing/model-facts.js';
import { rewordModel } from './reword-prioritisation-model.js';

describe('wording a model', () => {
  const described = { type: 'PrioritisationModelDescribed', data: { description: 'For this year.' } } as const;

  it('renames and describes it', () =>
    given(prioritisationModel, [defined]).when(rewordModel, { name: 'Certainty', description: 'For this year.' }).then([{ type: 'PrioritisationModelRenamed', data: { name: 'Certainty' } }, described]));
  it('takes a description away', () => given(prioritisationModel, [defined, described]).when(rewordModel, { description: null }).then([{ ...described, data: { description: null } }]));
  it('makes no event of the same words', () => given(prioritisationModel, [defined]).when(rewordModel, { name: 'Berths first', description: null }).thenNothing());
  it('refuses while it is archived', () => given(prioritisationModel, [defined, archived]).when(rewordModel, { name: 'x' }).thenRefused('conflict', 'prioritisation-model.archived'));
});
