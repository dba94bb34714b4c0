import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { experiment } from '../experiment.aggregate.js';
import { archived, designed, done, ruled, running, started } from '../testing/experiment-facts.js';
import { startExperiment } from './start-experiment.js';

describe('starting an experiment', () => {
  it('lets it run since a day', () => given(experiment, [designed, ruled]).when(startExperiment, started.data).then([started]));
  it('lets it run since today', () => given(experiment, [designed, ruled]).when(startExperiment, {}).then([{ type: 'ExperimentStarted', data: { day: '2026-03-01' } }]));
  it('makes no event where it runs since then', () => given(experiment, running).when(startExperiment, started.data).thenNothing());
  it('refuses another day where it runs', () => given(experiment, running).when(startExperiment, { day: '2026-01-11' }).thenRefused('conflict', 'experiment.running'));
  it('refuses it without a stop rule', () => given(experiment, [designed]).when(startExperiment, {}).thenRefused('conflict', 'experiment.no-stop-rule'));
  it('takes the day that it is already where days begin first', () =>
    given(experiment, [designed, ruled]).when(startExperiment, { day: '2026-03-02' }, { now: '2026-03-01T11:00:00.000Z' }).then([{ type: 'ExperimentStarted', data: { day: '2026-03-02' } }]));
  it('refuses a day to come', () => given(experiment, [designed, ruled]).when(startExperiment, { day: '2026-03-02' }).thenRefused('invalid', 'experiment.future-day'));
  it('refuses one that is concluded, or archived', () => {
    given(experiment, done).when(startExperiment, {}).thenRefused('conflict', 'experiment.wrong-state');
    given(experiment, [designed, ruled, archived]).when(startExperiment, {}).thenRefused('conflict', 'experiment.archived');
  });
});
