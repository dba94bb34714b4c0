import { archiveExperiment } from './domain/archive-experiment.js';
import { concludeExperiment } from './domain/conclude-experiment.js';
import { designExperiment } from './domain/design-experiment.js';
import { recordExperimentResult } from './domain/record-experiment-result.js';
import { restoreExperiment } from './domain/restore-experiment.js';
import { rewordExperiment } from './domain/reword-experiment.js';
import { setStopRule } from './domain/set-stop-rule.js';
import { startExperiment } from './domain/start-experiment.js';
import { stopExperiment } from './domain/stop-experiment.js';

export { experiment } from './experiment.aggregate.js';
export { experimentPage } from './views/experiment-page.js';

/** Every command of an experiment. */
export const experimentCommands = [designExperiment, rewordExperiment, setStopRule, startExperiment, recordExperimentResult, concludeExperiment, stopExperiment, archiveExperiment, restoreExperiment] as const;
