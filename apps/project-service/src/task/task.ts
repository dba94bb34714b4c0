import { archiveTask } from './domain/archive-task.js';
import { assignTask } from './domain/assign-task.js';
import { blockTask } from './domain/block-task.js';
import { cancelTask } from './domain/cancel-task.js';
import { constrainTask } from './domain/constrain-task.js';
import { estimateTask } from './domain/estimate-task.js';
import { finishTask } from './domain/finish-task.js';
import { linkTask } from './domain/link-task.js';
import { planTask } from './domain/plan-task.js';
import { releaseConstraint } from './domain/release-constraint.js';
import { renameTask } from './domain/rename-task.js';
import { reopenTask } from './domain/reopen-task.js';
import { reparentTask } from './domain/reparent-task.js';
import { reportProgress } from './domain/report-progress.js';
import { restoreTask } from './domain/restore-task.js';
import { setDeadline } from './domain/set-deadline.js';
import { startTask } from './domain/start-task.js';
import { unassignTask } from './domain/unassign-task.js';
import { unblockTask } from './domain/unblock-task.js';
import { unlinkTask } from './domain/unlink-task.js';

export { task } from './task.aggregate.js';

/** Every command of a plan element; its views hang on the aggregate. */
export const taskCommands = [
  planTask,
  renameTask,
  reparentTask,
  estimateTask,
  linkTask,
  unlinkTask,
  constrainTask,
  releaseConstraint,
  setDeadline,
  assignTask,
  unassignTask,
  startTask,
  reportProgress,
  finishTask,
  reopenTask,
  blockTask,
  unblockTask,
  cancelTask,
  archiveTask,
  restoreTask,
] as const;
