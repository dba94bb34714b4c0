import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { experiment } from '../experiment.aggregate.js';
import { archived, designed } from '../testing/experiment-facts.js';
import { restoreExperiment } from './restore-experiment.js';

describe('restoring an experiment', () => {
  it('takes it out again', () => given(experiment, [designed, archived]).when(restoreExperiment, {}).then([{ type: 'ExperimentRestored', data: {} }]));
  it('makes no event where it is out', () => given(experiment, [designed]).when(restoreExperiment, {}).thenNothing());
  it('refuses what is not there', () => given(experiment).when(restoreExperiment, {}).thenRefused('not-found', 'experiment.not-found'));
});
