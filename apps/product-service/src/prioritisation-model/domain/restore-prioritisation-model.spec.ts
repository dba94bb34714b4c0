import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { archived, defined } from '../testing/model-facts.js';
import { restoreModel } from './restore-prioritisation-model.js';

describe('restoring a model', () => {
  it('takes it into use again', () => given(prioritisationModel, [defined, archived]).when(restoreModel, {}).then([{ type: 'PrioritisationModelRestored', data: {} }]));
  it('makes no event where it is in use', () => given(prioritisationModel, [defined]).when(restoreModel, {}).thenNothing());
  it('refuses what is not there', () => given(prioritisationModel).when(restoreModel, {}).thenRefused('not-found', 'prioritisation-model.not-found'));
});
