import { activateObjective } from './domain/activate-objective.js';
import { addKeyResult } from './domain/add-key-result.js';
import { alignObjective } from './domain/align-objective.js';
import { archiveObjective } from './domain/archive-objective.js';
import { cancelObjective } from './domain/cancel-objective.js';
import { changeKeyResult } from './domain/change-key-result.js';
import { checkIn } from './domain/check-in.js';
import { closeObjective } from './domain/close-objective.js';
import { draftObjective } from './domain/draft-objective.js';
import { dropKeyResult } from './domain/drop-key-result.js';
import { linkMetric } from './domain/link-metric.js';
import { moveObjectivePeriod } from './domain/move-objective-period.js';
import { redactCheckIn } from './domain/redact-check-in.js';
import { redactLearning } from './domain/redact-learning.js';
import { restoreObjective } from './domain/restore-objective.js';
import { rewordObjective } from './domain/reword-objective.js';
import { unlinkMetric } from './domain/unlink-metric.js';
import { keyResultReadings } from './queries/key-result-readings.js';
import { objectiveTree } from './queries/objective-tree.js';

export { carryOver } from './carry-over.gesture.js';
export { objective } from './objective.aggregate.js';
export { checkInList } from './views/check-in-list.js';
export { objectivePage } from './views/objective-page.js';

/** Reads of objectives beside their pages and lists. */
export const objectiveQueries = [objectiveTree, keyResultReadings] as const;

/** Every command of an objective; it is carried over by a gesture. */
export const objectiveCommands = [
  draftObjective,
  rewordObjective,
  moveObjectivePeriod,
  alignObjective,
  addKeyResult,
  changeKeyResult,
  dropKeyResult,
  linkMetric,
  unlinkMetric,
  activateObjective,
  checkIn,
  redactCheckIn,
  closeObjective,
  redactLearning,
  cancelObjective,
  archiveObjective,
  restoreObjective,
] as const;
