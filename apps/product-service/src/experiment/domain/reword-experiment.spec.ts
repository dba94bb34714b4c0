import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { experiment } from '../experiment.aggregate.js';
import { archived, designed, running } from '../testing/experiment-facts.js';
import { rewordExperiment } from './reword-experiment.js';

describe('rewording an experiment', () => {
  it('says what changed, each as a fact of its own', () =>
    given(experiment, [designed])
      .when(rewordExperiment, { name: 'Button', hypothesis: 'one in eight asks' })
      .then([{ type: 'ExperimentRenamed', data: { name: 'Button' } }, { type: 'ExperimentHypothesisReworded', data: { hypothesis: 'one in eight asks' } }]));
  it('makes no event of the same words', () => given(experiment, running).when(rewordExperiment, { name: designed.data.name, hypothesis: designed.data.hypothesis }).thenNothing());
  it('refuses another hypothesis once it runs', () => given(experiment, running).when(rewordExperiment, { hypothesis: 'x' }).thenRefused('conflict', 'experiment.hypothesis-fixed'));
  it('refuses an archived one', () => given(experiment, [designed, archived]).when(rewordExperiment, { name: 'x' }).thenRefused('conflict', 'experiment.archived'));
});
