import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { experiment } from '../experiment.aggregate.js';
import { archived, designed, measured, ruled, running } from '../testing/experiment-facts.js';
import { recordExperimentResult } from './record-experiment-result.js';

describe('recording a result', () => {
  const { data: body } = measured;

  it('records it', () => given(experiment, running).when(recordExperimentResult, body).then([measured]));
  it('makes no event of the same one', () => given(experiment, [...running, measured]).when(recordExperimentResult, body).thenNothing());
  it('refuses another one under its id', () => given(experiment, [...running, measured]).when(recordExperimentResult, { ...body, n: 1 }).thenRefused('conflict', 'experiment.result-exists'));
  it('refuses it before the start', () => given(experiment, [designed, ruled]).when(recordExperimentResult, body).thenRefused('conflict', 'experiment.wrong-state'));
  it('refuses a day before the start, and one to come', () => {
    given(experiment, running).when(recordExperimentResult, { ...body, day: '2026-01-09' }).thenRefused('invalid', 'experiment.before-start');
    given(experiment, running).when(recordExperimentResult, { ...body, day: '2026-03-02' }).thenRefused('invalid', 'experiment.future-day');
  });
  it('refuses an archived experiment', () => given(experiment, [...running, archived]).when(recordExperimentResult, body).thenRefused('conflict', 'experiment.archived'));
});
