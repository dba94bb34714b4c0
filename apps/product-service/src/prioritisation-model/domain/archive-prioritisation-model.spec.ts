import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { archived, defined } from '../testing/model-facts.js';
import { archiveModel } from './archive-prioritisation-model.js';

describe('archiving a model', () => {
  it('puts it away', () => given(prioritisationModel, [defined]).when(archiveModel, {}).then([archived]));
  it('makes no event the second time', () => given(prioritisationModel, [defined, archived]).when(archiveModel, {}).thenNothing());
  it('refuses what is not there', () => given(prioritisationModel).when(archiveModel, {}).thenRefused('not-found', 'prioritisation-model.not-found'));
});
