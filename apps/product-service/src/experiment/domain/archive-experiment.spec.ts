import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { experiment } from '../experiment.aggregate.js';
import { archived, designed } from '../testing/experiment-facts.js';
import { archiveExperiment } from './archive-experiment.js';

describe('archiving an experiment', () => {
  it('puts it away', () => given(experiment, [designed]).when(archiveExperiment, {}).then([archived]));
  it('makes no event the second time', () => given(experiment, [designed, archived]).when(archiveExperiment, {}).thenNothing());
  it('refuses what is not there', () => given(experiment).when(archiveExperiment, {}).thenRefused('not-found', 'experiment.not-found'));
});
