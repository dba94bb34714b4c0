import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { experiment } from '../experiment.aggregate.js';
import { archived, done, running, stopped } from '../testing/experiment-facts.js';
import { stopExperiment } from './stop-experiment.js';

describe('stopping an experiment', () => {
  it('breaks it off', () => given(experiment, running).when(stopExperiment, stopped.data).then([stopped]));
  it('makes no event the second time', () => given(experiment, [...running, stopped]).when(stopExperiment, { reason: 'x' }).thenNothing());
  it('refuses one that is concluded', () => given(experiment, done).when(stopExperiment, { reason: 'x' }).thenRefused('conflict', 'experiment.wrong-state'));
  it('refuses a day before its start', () => given(experiment, running).when(stopExperiment, { reason: 'x', day: '2026-01-09' }).thenRefused('invalid', 'experiment.before-start'));
  it('refuses an archived one', () => given(experiment, [...running, archived]).when(stopExperiment, { reason: 'x' }).thenRefused('conflict', 'experiment.archived'));
});
