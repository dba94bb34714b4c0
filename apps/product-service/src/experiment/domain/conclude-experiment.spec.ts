import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { experiment } from '../experiment.aggregate.js';
import { archived, concluded, designed, done, enough, measured, running } from '../testing/experiment-facts.js';
import { concludeExperiment } from './conclude-experiment.js';

describe('concluding an experiment', () => {
  const body = { verdict: 'supported', day: '2026-02-10' } as const;

  it('says what the results mean, and how many took part', () => given(experiment, enough).when(concludeExperiment, body).then([concluded]));
  it('takes of each arm its newest day', () =>
    given(experiment, [...enough, { ...measured, data: { ...measured.data, result: '01900000-0000-7000-8000-0000000000c3', n: 300, day: '2026-02-03' } }])
      .when(concludeExperiment, body)
      .then([{ ...concluded, data: { ...concluded.data, n: 500 } }]));
  it('concludes below the planned number with a note', () =>
    given(experiment, [...running, measured])
      .when(concludeExperiment, { verdict: 'unclear', note: 'the season is over' })
      .then([{ type: 'ExperimentConcluded', data: { verdict: 'unclear', n: 210, day: '2026-03-01', note: 'the season is over' } }]));
  it('makes no event of the same conclusion', () => given(experiment, done).when(concludeExperiment, body).thenNothing());
  it('refuses it below the planned number without a note', () => given(experiment, [...running, measured]).when(concludeExperiment, body).thenRefused('invalid', 'experiment.below-planned-n'));
  it('refuses it without a result', () => given(experiment, running).when(concludeExperiment, body).thenRefused('conflict', 'experiment.no-result'));
  it('refuses another conclusion', () => given(experiment, done).when(concludeExperiment, { verdict: 'unclear' }).thenRefused('conflict', 'experiment.concluded'));
  it('refuses one that does not run', () => given(experiment, [designed]).when(concludeExperiment, body).thenRefused('conflict', 'experiment.wrong-state'));
  it('refuses a day to come', () => given(experiment, enough).when(concludeExperiment, { ...body, day: '2026-03-02' }).thenRefused('invalid', 'experiment.future-day'));
  it('refuses an archived one', () => given(experiment, [...enough, archived]).when(concludeExperiment, body).thenRefused('conflict', 'experiment.archived'));
});
