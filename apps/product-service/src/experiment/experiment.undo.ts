import { by, noWayBack, undoOf } from '@wheelhouse/event-sourcing';
import { archiveExperiment } from './domain/archive-experiment.js';
import { restoreExperiment } from './domain/restore-experiment.js';
import { rewordExperiment } from './domain/reword-experiment.js';
import { setStopRule } from './domain/set-stop-rule.js';
import { experiment } from './experiment.aggregate.js';

export const experimentUndo = undoOf(experiment)({
  ExperimentDesigned: by('*', archiveExperiment, (_data, { why }) => ({ reason: why })),
  ExperimentArchived: by('archived', restoreExperiment, () => ({})),
  ExperimentRestored: by('archived', archiveExperiment, (_data, { why }) => ({ reason: why })),
  ExperimentRenamed: by('name', rewordExperiment, (_data, { before }) => ({ name: before.name })),
  ExperimentHypothesisReworded: by('hypothesis', rewordExperiment, (_data, { before }) => ({ hypothesis: before.hypothesis })),
  ExperimentStopRuleSet: by('stop-rule', setStopRule, (_data, { before: { stopRule } }) => stopRule ?? undefined, 'a stop rule is changed, and not taken away'),
  ExperimentStarted: noWayBack(['status', 'hypothesis', 'stop-rule'], 'a test that began has begun; stop it'),
  ExperimentResultRecorded: noWayBack(({ result }) => `result:${result}`, 'a result is not taken out of the test; tell the arm’s newer one'),
  ExperimentConcluded: noWayBack('status', 'a conclusion stands; design another experiment'),
  ExperimentStopped: noWayBack('status', 'a test that was stopped is designed anew'),
});
